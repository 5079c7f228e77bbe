/// Squall as a new user meets it: from the root of a checkout, with the README in hand.
@NullMarked
package io.squall.acceptance;

import org.jspecify.annotations.NullMarked;
