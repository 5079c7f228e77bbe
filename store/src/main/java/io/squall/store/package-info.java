/// Keeps worlds durably: one SQLite file for each.
@NullMarked
package io.squall.store;

import org.jspecify.annotations.NullMarked;
