/// The actions at eip.api.qcloud.com.
@NullMarked
package io.squall.dialect.tencent.eip;

import org.jspecify.annotations.NullMarked;
