/// Which codes were met: read, merged, shown, and held against what was to be met.
@NullMarked
package io.squall.server.coverage;

import org.jspecify.annotations.NullMarked;
