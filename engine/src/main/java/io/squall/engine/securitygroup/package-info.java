/// What can be done with security groups and their rules.
@NullMarked
package io.squall.engine.securitygroup;

import org.jspecify.annotations.NullMarked;
