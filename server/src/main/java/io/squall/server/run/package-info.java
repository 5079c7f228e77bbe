/// A command that runs against a cloud: its process, its signals, and what became of it.
@NullMarked
package io.squall.server.run;

import org.jspecify.annotations.NullMarked;
