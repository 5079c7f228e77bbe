/// The actions at vpc.api.qcloud.com.
@NullMarked
package io.squall.dialect.tencent.vpc;

import org.jspecify.annotations.NullMarked;
