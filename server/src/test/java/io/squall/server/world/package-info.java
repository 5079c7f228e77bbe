/// Several worlds in one process.
@NullMarked
package io.squall.server.world;

import org.jspecify.annotations.NullMarked;
