/// The command line.
@NullMarked
package io.squall.server.cli;

import org.jspecify.annotations.NullMarked;
