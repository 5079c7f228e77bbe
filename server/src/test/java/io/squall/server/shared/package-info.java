/// Many processes, one database.
@NullMarked
package io.squall.server.shared;

import org.jspecify.annotations.NullMarked;
