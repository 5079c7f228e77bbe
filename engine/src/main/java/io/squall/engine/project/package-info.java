/// What can be done with projects.
@NullMarked
package io.squall.engine.project;

import org.jspecify.annotations.NullMarked;
