/// Proof of the names and numbers of the API.
@NullMarked
package io.squall.dialect.tencent.action;

import org.jspecify.annotations.NullMarked;
