/// What can be done with instances.
@NullMarked
package io.squall.engine.instance;

import org.jspecify.annotations.NullMarked;
