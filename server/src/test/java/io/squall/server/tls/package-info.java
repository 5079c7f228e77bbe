/// The authority, its certificates, and the listener that shows them.
@NullMarked
package io.squall.server.tls;

import org.jspecify.annotations.NullMarked;
