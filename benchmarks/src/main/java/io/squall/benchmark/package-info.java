/// Measures Squall as a whole, beside a bare server that gives the same answers (docs/performance.md).
@NullMarked
package io.squall.benchmark;

import org.jspecify.annotations.NullMarked;
