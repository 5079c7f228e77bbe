/// What can be done with volumes.
@NullMarked
package io.squall.engine.volume;

import org.jspecify.annotations.NullMarked;
