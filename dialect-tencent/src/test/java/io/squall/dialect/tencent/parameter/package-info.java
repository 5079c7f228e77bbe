/// Proof that parameters are read, and nothing worse.
@NullMarked
package io.squall.dialect.tencent.parameter;

import org.jspecify.annotations.NullMarked;
