/// What the providers document about their errors. One enum for each API is the only place where a code is named.
@NullMarked
package io.squall.errors;

import org.jspecify.annotations.NullMarked;
