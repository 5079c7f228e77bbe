/// The server under kill, load and hostile requests.
@NullMarked
package io.squall.server.robust;

import org.jspecify.annotations.NullMarked;
