/// Open worlds.
@NullMarked
package io.squall.server.world;

import org.jspecify.annotations.NullMarked;
