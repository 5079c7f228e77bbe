/// The operations of NHN Cloud's Compute API v1.0, a file each.
@NullMarked
package io.squall.dialect.nhn.operation;

import org.jspecify.annotations.NullMarked;
