/// How requests of Tencent Cloud's API v2 are signed, whether a signature is right, and why it is not.
@NullMarked
package io.squall.dialect.tencent.signature;

import org.jspecify.annotations.NullMarked;
