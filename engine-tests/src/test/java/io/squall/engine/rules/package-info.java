/// The rules of the cloud, proven on a real store.
@NullMarked
package io.squall.engine.rules;

import org.jspecify.annotations.NullMarked;
