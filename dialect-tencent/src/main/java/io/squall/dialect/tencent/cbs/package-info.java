/// Disks on the network.
@NullMarked
package io.squall.dialect.tencent.cbs;

import org.jspecify.annotations.NullMarked;
