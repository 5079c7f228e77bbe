/// The actions at sts.api.qcloud.com.
@NullMarked
package io.squall.dialect.tencent.sts;

import org.jspecify.annotations.NullMarked;
