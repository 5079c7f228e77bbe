/// How a client reacts to each failure that it may meet: it is run once for each, in a world of its own.
@NullMarked
package io.squall.server.sweep;

import org.jspecify.annotations.NullMarked;
