/// How the server proves to clients that it is the host they meant to reach.
@NullMarked
package io.squall.server.tls;

import org.jspecify.annotations.NullMarked;
