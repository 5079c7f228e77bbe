/// Recorded exchanges, and what they prove.
@NullMarked
package io.squall.server.exchange;

import org.jspecify.annotations.NullMarked;
