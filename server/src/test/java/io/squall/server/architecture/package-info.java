/// The structure, held against the rules that keep it simple.
@NullMarked
package io.squall.server.architecture;

import org.jspecify.annotations.NullMarked;
