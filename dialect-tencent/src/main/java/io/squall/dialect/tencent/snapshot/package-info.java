/// Snapshots of disks.
@NullMarked
package io.squall.dialect.tencent.snapshot;

import org.jspecify.annotations.NullMarked;
