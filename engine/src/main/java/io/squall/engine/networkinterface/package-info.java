/// What can be done with network interfaces, which are made and attached to instances on their own.
@NullMarked
package io.squall.engine.networkinterface;

import org.jspecify.annotations.NullMarked;
