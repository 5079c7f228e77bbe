/// Worlds described in YAML: good ones, and faulty ones with the message that helps.
@NullMarked
package io.squall.worldfile;

import org.jspecify.annotations.NullMarked;
