/// Proof that signatures are read as the provider writes them.
@NullMarked
package io.squall.dialect.tencent.signature;

import org.jspecify.annotations.NullMarked;
