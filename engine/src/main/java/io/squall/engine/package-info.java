/// The machinery: commands run in one transaction on one world, and nothing else changes it.
@NullMarked
package io.squall.engine;

import org.jspecify.annotations.NullMarked;
