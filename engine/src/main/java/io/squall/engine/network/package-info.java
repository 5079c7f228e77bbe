/// Networks, subnets, ports and the addresses they hand out.
@NullMarked
package io.squall.engine.network;

import org.jspecify.annotations.NullMarked;
