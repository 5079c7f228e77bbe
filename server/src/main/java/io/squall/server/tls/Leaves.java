package io.squall.server.tls;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The server's certificates, which are made as they are needed and kept in memory only.
///
/// One is for the usual hosts. A host further below an emulated domain, which no wildcard reaches, gets one of its own
/// when a client first asks for it. All have the same key; when half of their time is over they and the key are made
/// anew. Who looks at them sees to it, so nothing runs in the background, and who never speaks TLS does not wait for
/// any.
final class Leaves {

    private static final Duration RENEWED_AFTER = Certificates.SERVER_LIFETIME.dividedBy(2);
    private static final int KEPT_OF_DEEP_HOSTS = 256;
    private static final String USUAL = "";

    private final Issuer issuer;
    private final Hosts hosts;
    private final InstantSource clock;
    private final SecureRandom random;
    private final SequencedMap<String, Leaf> leaves = new LinkedHashMap<>();

    private @Nullable Generation generation;

    /// A certificate, with the key that it is for.
    record Leaf(KeyPair keys, X509Certificate certificate) {}

    /// The key of all certificates of a time.
    private record Generation(Instant made, KeyPair keys) {

        boolean isOfUse(Instant now) {
            return !now.isBefore(made.minus(Certificates.GRACE)) && now.isBefore(made.plus(RENEWED_AFTER));
        }
    }

    Leaves(Issuer issuer, Hosts hosts, InstantSource clock, SecureRandom random) {
        this.issuer = issuer;
        this.hosts = hosts;
        this.clock = clock;
        this.random = random;
    }

    /// The certificate for a client that says it wants to talk to `host`, or says nothing ("").
    synchronized Leaf of(String host) {
        var present = present();
        var name = hosts.isDeep(host) ? host : USUAL;
        var known = leaves.get(name);
        if (known != null) {
            return known;
        }
        if (leaves.size() > KEPT_OF_DEEP_HOSTS) {
            leaves.pollFirstEntry();
        }
        var leaf = make(present, name.equals(USUAL) ? hosts : hosts.alone(name));
        leaves.put(name, leaf);
        return leaf;
    }

    /// Lets all go and begins anew if it is time, or if the clock stands before they were valid.
    private Generation present() {
        var now = clock.instant();
        var present = generation;
        if (present == null || !present.isOfUse(now)) {
            leaves.clear();
            present = new Generation(now, new Certificates(random, now).newKeys());
            generation = present;
        }
        return present;
    }

    private Leaf make(Generation present, Hosts served) {
        var keys = present.keys();
        var certificates = new Certificates(random, present.made());
        return new Leaf(keys, certificates.server(keys, issuer.keys(), issuer.certificate(), served));
    }

    /// What vouches for the certificates.
    X509Certificate issuer() {
        return issuer.certificate();
    }
}
