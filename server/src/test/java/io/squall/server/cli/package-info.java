/// The command line, as a shell sees it.
@NullMarked
package io.squall.server.cli;

import org.jspecify.annotations.NullMarked;
