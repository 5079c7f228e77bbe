/// Squall as a program: the HTTP server and all wiring.
@NullMarked
package io.squall.server;

import org.jspecify.annotations.NullMarked;
