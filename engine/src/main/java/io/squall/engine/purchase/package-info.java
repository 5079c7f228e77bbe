/// What can be done with money and orders.
@NullMarked
package io.squall.engine.purchase;

import org.jspecify.annotations.NullMarked;
