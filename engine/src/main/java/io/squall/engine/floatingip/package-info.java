/// What can be done with floating IPs and their pools.
@NullMarked
package io.squall.engine.floatingip;

import org.jspecify.annotations.NullMarked;
