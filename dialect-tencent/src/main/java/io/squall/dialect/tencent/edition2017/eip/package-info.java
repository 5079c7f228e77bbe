/// Elastic IPs.
@NullMarked
package io.squall.dialect.tencent.edition2017.eip;

import org.jspecify.annotations.NullMarked;
