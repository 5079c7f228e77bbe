@NullMarked
package io.squall.server.sweep;

import org.jspecify.annotations.NullMarked;
