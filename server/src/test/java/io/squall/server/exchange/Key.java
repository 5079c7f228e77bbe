package io.squall.server.exchange;

import java.util.List;
import java.util.Optional;

/// The two halves of a key with which calls are signed.
///
/// @param id the SecretId
public record Key(String id, String secret) {

    /// The key of the demo account, with which a call is signed unless its file or the call itself says otherwise.
    static final Key DEMO = new Key("AKIDSquallDemo0000000000000000000001", "SquallDemoSecretKey000000000001");

    /// Reads a line "SECRETID SECRETKEY".
    static Key parse(String line) {
        var halves = line.strip().split(" +", -1);
        if (halves.length != 2) {
            throw new IllegalArgumentException("a key is \"SECRETID SECRETKEY\": " + line);
        }
        return new Key(halves[0], halves[1]);
    }

    /// The secret that belongs to an id, if it is among `keys` or the demo account's.
    static Optional<String> secret(List<Key> keys, String id) {
        return keys.stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .or(() -> Optional.of(DEMO).filter(demo -> demo.id().equals(id)))
                .map(Key::secret);
    }
}
