/// Tests that use the cloud as a user's tests do.
@NullMarked
package io.squall.junit;

import org.jspecify.annotations.NullMarked;
