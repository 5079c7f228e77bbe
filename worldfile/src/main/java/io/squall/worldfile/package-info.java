/// Worlds described in YAML.
@NullMarked
package io.squall.worldfile;

import org.jspecify.annotations.NullMarked;
