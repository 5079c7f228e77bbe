/// The admin API, held against its document and against strangers.
@NullMarked
package io.squall.server.admin;

import org.jspecify.annotations.NullMarked;
