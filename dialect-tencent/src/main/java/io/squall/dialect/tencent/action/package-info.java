/// What the actions of all modules share.
@NullMarked
package io.squall.dialect.tencent.action;

import org.jspecify.annotations.NullMarked;
