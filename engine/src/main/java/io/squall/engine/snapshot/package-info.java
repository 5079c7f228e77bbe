/// What can be done with snapshots of volumes.
@NullMarked
package io.squall.engine.snapshot;

import org.jspecify.annotations.NullMarked;
