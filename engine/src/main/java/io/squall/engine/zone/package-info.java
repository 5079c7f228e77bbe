/// Availability zones and what they still have in stock.
@NullMarked
package io.squall.engine.zone;

import org.jspecify.annotations.NullMarked;
