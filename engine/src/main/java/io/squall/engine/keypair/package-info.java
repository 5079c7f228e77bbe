/// The verbs and the mathematics of key pairs.
@NullMarked
package io.squall.engine.keypair;

import org.jspecify.annotations.NullMarked;
