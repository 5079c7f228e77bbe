/// The actions at dfw.api.qcloud.com.
@NullMarked
package io.squall.dialect.tencent.dfw;

import org.jspecify.annotations.NullMarked;
