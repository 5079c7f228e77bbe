/// Accounts, users, appkeys and tokens: who is asking, and may they.
@NullMarked
package io.squall.engine.identity;

import org.jspecify.annotations.NullMarked;
