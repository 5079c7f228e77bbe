/// The nouns of the cloud: immutable values that check themselves.
@NullMarked
package io.squall.model;

import org.jspecify.annotations.NullMarked;
