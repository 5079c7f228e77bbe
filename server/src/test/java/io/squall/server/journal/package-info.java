/// What is remembered of requests.
@NullMarked
package io.squall.server.journal;

import org.jspecify.annotations.NullMarked;
