/// What makes an unmodified client reach a running Squall: where that is, its variables, and the roots that it trusts.
@NullMarked
package io.squall.server.interception;

import org.jspecify.annotations.NullMarked;
