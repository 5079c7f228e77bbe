/// What can be asked of flavors.
@NullMarked
package io.squall.engine.flavor;

import org.jspecify.annotations.NullMarked;
