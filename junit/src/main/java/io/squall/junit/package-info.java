/// A compute cloud for tests: one server, and a world of its own for each test.
@NullMarked
package io.squall.junit;

import org.jspecify.annotations.NullMarked;
