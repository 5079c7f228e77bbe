/// What can be done with key pairs.
@NullMarked
package io.squall.engine.keypair;

import org.jspecify.annotations.NullMarked;
