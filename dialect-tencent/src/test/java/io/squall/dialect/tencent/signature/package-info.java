@NullMarked
package io.squall.dialect.tencent.signature;

import org.jspecify.annotations.NullMarked;
