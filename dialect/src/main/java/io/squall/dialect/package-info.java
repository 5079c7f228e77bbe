/// What every dialect shares: the way of a request, and the reading and writing of JSON.
@NullMarked
package io.squall.dialect;

import org.jspecify.annotations.NullMarked;
