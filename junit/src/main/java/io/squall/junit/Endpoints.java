package io.squall.junit;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Where the cloud is reached.
///
/// @param proxy leads clients whose hosts are literals here
/// @param authority the file with the certificate that clients must trust, as PEM
public record Endpoints(URI http, URI https, URI proxy, Path authority) {

    /// Trusts the cloud, and nobody else.
    public SSLContext sslContext() {
        try (var in = Files.newInputStream(authority)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "squall", CertificateFactory.getInstance("X.509").generateCertificate(in));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException("cannot trust " + authority, failure);
        }
    }

    /// For `HttpClient` and whatever else takes one.
    public ProxySelector proxySelector() {
        return ProxySelector.of(new InetSocketAddress(proxy.getHost(), proxy.getPort()));
    }

    /// The JDK's client, led to the cloud at whatever host it calls.
    public HttpClient httpClient() {
        return HttpClient.newBuilder()
                .proxy(proxySelector())
                .sslContext(sslContext())
                .build();
    }
}
