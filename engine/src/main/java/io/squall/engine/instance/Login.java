package io.squall.engine.instance;

import io.squall.model.Image;
import io.squall.model.KeyPair;
import io.squall.model.Rejection.KeyPairOnWindows;
import java.util.Optional;

/// How its owner gets into an instance.
///
/// @param key a key pair of the account's
/// @param password a random one, when both are absent
public record Login(Optional<KeyPair.Key> key, Optional<String> password) {

    public static final Login RANDOM = new Login(Optional.empty(), Optional.empty());

    /// The same, with the secret left out.
    Login withoutPassword() {
        return new Login(key, Optional.empty());
    }

    /// Refuses what the operating system does not take.
    void check(Image image) {
        if (key.isPresent() && image.isWindows()) {
            throw new KeyPairOnWindows().raise();
        }
        password.ifPresent(text -> PasswordRule.check(image.isWindows(), text));
    }
}
