/// The forward proxy, against hosts of this machine only.
@NullMarked
package io.squall.server.proxy;

import org.jspecify.annotations.NullMarked;
