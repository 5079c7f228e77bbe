/// What leads clients here, apart from any client.
@NullMarked
package io.squall.server.interception;

import org.jspecify.annotations.NullMarked;
