/// Failures that somebody asked for.
@NullMarked
package io.squall.engine.rehearsal;

import org.jspecify.annotations.NullMarked;
