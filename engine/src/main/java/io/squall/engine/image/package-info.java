/// What can be done with images.
@NullMarked
package io.squall.engine.image;

import org.jspecify.annotations.NullMarked;
