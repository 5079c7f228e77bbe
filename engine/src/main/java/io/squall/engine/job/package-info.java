/// Jobs, which take their time and can be asked about.
@NullMarked
package io.squall.engine.job;

import org.jspecify.annotations.NullMarked;
