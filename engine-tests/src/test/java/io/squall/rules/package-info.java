/// The rules of the cloud, proven on a real store.
@NullMarked
package io.squall.rules;

import org.jspecify.annotations.NullMarked;
