/// Tencent Cloud's API v2.
@NullMarked
package io.squall.dialect.tencent;

import org.jspecify.annotations.NullMarked;
