/// What accounts have because their clients made it.
@NullMarked
package io.squall.engine.inventory;

import org.jspecify.annotations.NullMarked;
