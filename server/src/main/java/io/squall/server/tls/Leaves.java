package io.squall.server.tls;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The server's certificates, which are made as they are needed and kept in memory only.
///
/// One is for the usual hosts. A host further below an emulated domain, which no wildcard reaches, gets one of its own
/// when a client first asks for it. All have the same key; when half of their time is over they and the key are made
/// anew. Who looks at them sees to it, so nothing runs in the background.
final class Leaves {

    private static final Duration RENEWED_AFTER = Certificates.SERVER_LIFETIME.dividedBy(2);
    private static final int KEPT_OF_DEEP_HOSTS = 256;
    private static final String USUAL = "";

    private final Issuer issuer;
    private final Hosts hosts;
    private final InstantSource clock;
    private final SecureRandom random;
    private final SequencedMap<String, Leaf> leaves = new LinkedHashMap<>();

    private KeyPair keys;
    private Instant made;

    /// A certificate, with the key that it is for.
    record Leaf(KeyPair keys, X509Certificate certificate) {}

    Leaves(Issuer issuer, Hosts hosts, InstantSource clock, SecureRandom random) {
        this.issuer = issuer;
        this.hosts = hosts;
        this.clock = clock;
        this.random = random;
        made = clock.instant();
        keys = new Certificates(random, made).newKeys();
    }

    /// The certificate for a client that says it wants to talk to `host`, or says nothing ("").
    synchronized Leaf of(String host) {
        renew();
        var name = hosts.isDeep(host) ? host : USUAL;
        var known = leaves.get(name);
        if (known != null) {
            return known;
        }
        if (leaves.size() > KEPT_OF_DEEP_HOSTS) {
            leaves.pollFirstEntry();
        }
        var leaf = make(name.equals(USUAL) ? hosts : hosts.alone(name));
        leaves.put(name, leaf);
        return leaf;
    }

    /// Lets all go and begins anew if it is time, or if the clock stands before they were valid.
    private void renew() {
        var now = clock.instant();
        if (now.isBefore(made.minus(Certificates.GRACE)) || !now.isBefore(made.plus(RENEWED_AFTER))) {
            leaves.clear();
            made = now;
            keys = new Certificates(random, now).newKeys();
        }
    }

    private Leaf make(Hosts served) {
        return new Leaf(keys, new Certificates(random, made).server(keys, issuer.keys(), issuer.certificate(), served));
    }

    /// What vouches for the certificates.
    X509Certificate issuer() {
        return issuer.certificate();
    }
}
