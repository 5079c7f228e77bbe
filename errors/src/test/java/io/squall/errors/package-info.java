/// The catalog, held against what the providers document.
@NullMarked
package io.squall.errors;

import org.jspecify.annotations.NullMarked;
