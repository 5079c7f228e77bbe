/// Instances and key pairs.
@NullMarked
package io.squall.dialect.tencent.edition2017.cvm;

import org.jspecify.annotations.NullMarked;
