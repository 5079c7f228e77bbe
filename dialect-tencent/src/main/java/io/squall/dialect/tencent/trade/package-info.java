/// The actions at trade.api.qcloud.com.
@NullMarked
package io.squall.dialect.tencent.trade;

import org.jspecify.annotations.NullMarked;
