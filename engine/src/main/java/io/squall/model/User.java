package io.squall.model;

import java.util.Optional;

/// Someone who can ask for tokens.
///
/// @param name what the user signs in with, an e-mail address or an access key
/// @param password absent until the user has set one
public record User(UserId id, String name, Optional<PasswordHash> password, boolean enabled) implements Noun {

    public User with(Optional<PasswordHash> password) {
        return new User(id, name, password, enabled);
    }

    public User enabled(boolean enabled) {
        return new User(id, name, password, enabled);
    }
}
