package io.squall.server.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Stream;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.StandardConstants;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/// Shows each client the certificate for the host that it asks for (SNI).
///
/// TLS first chooses an alias and then asks what it stands for, in the midst of which the certificates may be renewed,
/// so what was chosen of late is remembered.
final class LeafKeys extends X509ExtendedKeyManager {

    private static final String KEY_TYPE = "EC";
    private static final int REMEMBERED = 1024;

    private final Leaves leaves;
    private final SequencedMap<String, Leaves.Leaf> chosen = new LinkedHashMap<>();

    LeafKeys(Leaves leaves) {
        this.leaves = leaves;
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return engine == null ? null : choose(keyType, engine.getHandshakeSession());
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return socket instanceof SSLSocket secure ? choose(keyType, secure.getHandshakeSession()) : null;
    }

    private @Nullable String choose(String keyType, SSLSession session) {
        return keyType.equals(KEY_TYPE) ? remember(leaves.of(asked(session))) : null;
    }

    /// The host that the client names, or "".
    private static String asked(SSLSession session) {
        var names = session instanceof ExtendedSSLSession extended
                ? extended.getRequestedServerNames().stream()
                : Stream.<SNIServerName>empty();
        return names.filter(name -> name.getType() == StandardConstants.SNI_HOST_NAME)
                .findFirst()
                .map(name -> new SNIHostName(name.getEncoded()).getAsciiName().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private synchronized String remember(Leaves.Leaf leaf) {
        var alias = leaf.certificate().getSerialNumber().toString();
        chosen.putLast(alias, leaf);
        if (chosen.size() > REMEMBERED) {
            chosen.pollFirstEntry();
        }
        return alias;
    }

    private synchronized Leaves.@Nullable Leaf remembered(String alias) {
        return chosen.get(alias);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        var leaf = remembered(alias);
        return leaf == null ? null : new X509Certificate[] {leaf.certificate(), leaves.issuer()};
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        var leaf = remembered(alias);
        return leaf == null ? null : leaf.keys().getPrivate();
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return keyType.equals(KEY_TYPE) ? List.of(remember(leaves.of(""))).toArray(String[]::new) : null;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }
}
