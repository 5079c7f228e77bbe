/// The actions at lb.api.qcloud.com.
@NullMarked
package io.squall.dialect.tencent.lb;

import org.jspecify.annotations.NullMarked;
