/// What the actions of all modules of the edition have in common.
@NullMarked
package io.squall.dialect.tencent.edition2017.action;

import org.jspecify.annotations.NullMarked;
