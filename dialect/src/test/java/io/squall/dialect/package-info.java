@NullMarked
package io.squall.dialect;

import org.jspecify.annotations.NullMarked;
