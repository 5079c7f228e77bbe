/// The admin API, held against its document.
@NullMarked
package io.squall.server.admin;

import org.jspecify.annotations.NullMarked;
