package io.squall.engine.keypair;

import io.squall.model.KeyPair;
import java.util.Optional;

/// A key pair that was made.
///
/// @param privateKeyPem PKCS#1, as OpenSSL writes it; given out this once, and only of keys that were drawn here
public record Created(KeyPair keyPair, Optional<String> privateKeyPem) {}
