/// What happens to a cloud now and then.
@NullMarked
package io.squall.engine.incident;

import org.jspecify.annotations.NullMarked;
