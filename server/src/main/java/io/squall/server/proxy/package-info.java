/// The forward proxy, which leads clients whose hosts are literals here, and keeps them from everywhere else.
@NullMarked
package io.squall.server.proxy;

import org.jspecify.annotations.NullMarked;
