package io.squall.server.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/// A client that was given `ca.pem` and trusts nothing else. It checks hosts as browsers and the SDKs do.
record TrustingClient(SSLContext context) {

    private static final int TIMEOUT_MILLIS = 10_000;

    static TrustingClient of(Path authority) throws IOException, GeneralSecurityException {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (var pem = Files.newInputStream(authority)) {
            trusted.setCertificateEntry(
                    "squall", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var managers = TrustManagerFactory.getInstance("PKIX");
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return new TrustingClient(context);
    }

    /// Asks for `path` of `host`, which it takes to be at this port of this machine.
    String get(String host, int port, String path) throws IOException {
        try (var socket = connect(host, port)) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(path, host)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    SSLSocket connect(String host, int port) throws IOException {
        var wire = new Socket(InetAddress.getLoopbackAddress(), port);
        wire.setSoTimeout(TIMEOUT_MILLIS);
        var socket = (SSLSocket) context.getSocketFactory().createSocket(wire, host, port, true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }
}
