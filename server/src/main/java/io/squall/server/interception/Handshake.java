package io.squall.server.interception;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import java.util.SequencedSet;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/// Connects to hosts by TLS, trusting these roots.
record Handshake(SequencedSet<String> roots) {

    private static final int TIMEOUT_MILLIS = 5000;
    private static final int MAX_ANSWER_BYTES = 4096;
    private static final String END = "\r\n\r\n";

    /// Shakes hands, and tells what is spoken then.
    ///
    /// @throws javax.net.ssl.SSLException if the host is not trusted
    String with(String host, int port, Optional<URI> proxy) throws IOException {
        try (var socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            if (proxy.isPresent()) {
                connect(socket, proxy.get().getHost(), proxy.get().getPort());
                tunnel(socket, host, port);
            } else {
                connect(socket, InetAddress.getByName(host).getHostAddress(), port);
            }
            return protocol(socket, host, port);
        }
    }

    private static void connect(Socket socket, String host, int port) throws IOException {
        socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
    }

    private static void tunnel(Socket socket, String host, int port) throws IOException {
        socket.getOutputStream()
                .write("CONNECT %s:%d HTTP/1.1\r\nHost: %s:%d\r\n\r\n"
                        .formatted(host, port, host, port)
                        .getBytes(StandardCharsets.US_ASCII));
        var answer = new StringBuilder();
        while (answer.indexOf(END) < 0 && answer.length() < MAX_ANSWER_BYTES) {
            var next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            answer.append((char) next);
        }
        if (!answer.toString().startsWith("HTTP/1.1 200")) {
            throw new IOException("the proxy answered "
                    + answer.toString().lines().findFirst().orElse("nothing"));
        }
    }

    private String protocol(Socket connected, String host, int port) throws IOException {
        try (var secure = (SSLSocket) factory().createSocket(connected, host, port, true)) {
            var parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            var spoken = secure.getApplicationProtocol().equals("h2") ? "HTTP/2 and HTTP/1.1" : "HTTP/1.1";
            return "%s, %s".formatted(secure.getSession().getProtocol(), spoken);
        }
    }

    private SSLSocketFactory factory() throws IOException {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (var block : roots) {
                var root = Pem.parse(block);
                if (root.isPresent()) {
                    store.setCertificateEntry("root-" + store.size(), root.get());
                }
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
