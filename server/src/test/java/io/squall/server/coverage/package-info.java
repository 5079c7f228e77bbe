/// Which codes were met.
@NullMarked
package io.squall.server.coverage;

import org.jspecify.annotations.NullMarked;
