/// The admin API: what a test must arrange in a world.
@NullMarked
package io.squall.server.admin;

import org.jspecify.annotations.NullMarked;
