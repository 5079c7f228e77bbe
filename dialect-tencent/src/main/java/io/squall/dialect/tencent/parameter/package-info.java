/// The parameters of a request, as they come and as actions read them.
@NullMarked
package io.squall.dialect.tencent.parameter;

import org.jspecify.annotations.NullMarked;
