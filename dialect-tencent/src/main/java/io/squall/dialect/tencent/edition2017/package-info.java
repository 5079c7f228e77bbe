/// The edition 2017-03-12 of the API: other names, the same cloud. A later API that has its actions can take them from
/// here.
@NullMarked
package io.squall.dialect.tencent.edition2017;

import org.jspecify.annotations.NullMarked;
