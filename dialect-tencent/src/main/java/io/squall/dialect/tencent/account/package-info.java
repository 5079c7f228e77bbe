/// The actions at account.api.qcloud.com.
@NullMarked
package io.squall.dialect.tencent.account;

import org.jspecify.annotations.NullMarked;
