/// What can be done with load balancers, their listeners and members.
@NullMarked
package io.squall.engine.loadbalancer;

import org.jspecify.annotations.NullMarked;
