/// Commands that are run.
@NullMarked
package io.squall.server.run;

import org.jspecify.annotations.NullMarked;
