/// Images.
@NullMarked
package io.squall.dialect.tencent.image;

import org.jspecify.annotations.NullMarked;
