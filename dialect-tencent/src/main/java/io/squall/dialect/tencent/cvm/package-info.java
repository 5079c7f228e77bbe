/// Instances and key pairs.
@NullMarked
package io.squall.dialect.tencent.cvm;

import org.jspecify.annotations.NullMarked;
