/// What an operator does to a world: found it, move its clock, break it, mend it.
@NullMarked
package io.squall.engine.world;

import org.jspecify.annotations.NullMarked;
