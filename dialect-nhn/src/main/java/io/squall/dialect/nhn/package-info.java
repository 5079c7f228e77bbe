/// NHN Cloud's Compute API v1.0.
@NullMarked
package io.squall.dialect.nhn;

import org.jspecify.annotations.NullMarked;
