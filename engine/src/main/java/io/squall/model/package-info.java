/// The nouns of the cloud: what a world is made of, and the facts it refuses with.
@NullMarked
package io.squall.model;

import org.jspecify.annotations.NullMarked;
