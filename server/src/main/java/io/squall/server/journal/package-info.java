/// What was asked lately, and what was answered.
@NullMarked
package io.squall.server.journal;

import org.jspecify.annotations.NullMarked;
