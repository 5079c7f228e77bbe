package io.squall.engine.loadbalancer;

import io.squall.engine.Transaction;
import io.squall.model.Listener.Tls;
import java.util.Optional;

/// How TLS is to end at a listener.
///
/// @param authority what vouches for clients, which then must show a certificate
public record TlsChoice(CertificateChoice certificate, Optional<CertificateChoice> authority) {

    /// With one of the account's certificates, for every client.
    public static TlsChoice known(String certificate) {
        return new TlsChoice(new CertificateChoice.Known(certificate), Optional.empty());
    }

    void requireKnown(Transaction tx) {
        certificate.requireKnown(tx);
        authority.ifPresent(choice -> choice.requireKnown(tx));
    }

    Tls open(Transaction tx) {
        return new Tls(certificate.open(tx), authority.map(choice -> choice.open(tx)));
    }
}
