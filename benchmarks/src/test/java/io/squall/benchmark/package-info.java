@NullMarked
package io.squall.benchmark;

import org.jspecify.annotations.NullMarked;
