/// Images.
@NullMarked
package io.squall.dialect.tencent.edition2017.image;

import org.jspecify.annotations.NullMarked;
