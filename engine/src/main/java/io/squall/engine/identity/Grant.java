package io.squall.engine.identity;

import io.squall.model.Role;
import io.squall.model.Token;

/// A token together with what it lets its holder do.
public record Grant(Token token, Role role) {}
