/// The generated documents, held against what they are generated from.
@NullMarked
package io.squall.server.docs;

import org.jspecify.annotations.NullMarked;
