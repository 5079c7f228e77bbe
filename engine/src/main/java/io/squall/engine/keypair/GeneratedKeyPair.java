package io.squall.engine.keypair;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.stream.Stream;

/// A key pair that the cloud made: the half it keeps, and the half it shows once.
public record GeneratedKeyPair(SshPublicKey publicKey, String privateKeyPem) {

    private static final String HEADER = "-----BEGIN RSA PRIVATE KEY-----\n";
    private static final String FOOTER = "\n-----END RSA PRIVATE KEY-----\n";
    private static final int DER_INTEGER = 0x02;
    private static final int DER_SEQUENCE = 0x30;

    public GeneratedKeyPair {
        if (!privateKeyPem.startsWith(HEADER) || !privateKeyPem.endsWith(FOOTER)) {
            throw new IllegalArgumentException("not a PKCS#1 private key");
        }
    }

    public static GeneratedKeyPair rsa(int bits, SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits, random);
            var pair = generator.generateKeyPair();
            return new GeneratedKeyPair(
                    SshPublicKey.of((RSAPublicKey) pair.getPublic()), pem((RSAPrivateCrtKey) pair.getPrivate()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    /// PKCS#1, the form OpenSSH and PuTTY of every age read; Java itself writes only PKCS#8.
    private static String pem(RSAPrivateCrtKey key) {
        var twoPrimes = BigInteger.ZERO;
        var numbers = Stream.of(
                        twoPrimes,
                        key.getModulus(),
                        key.getPublicExponent(),
                        key.getPrivateExponent(),
                        key.getPrimeP(),
                        key.getPrimeQ(),
                        key.getPrimeExponentP(),
                        key.getPrimeExponentQ(),
                        key.getCrtCoefficient())
                .map(number -> der(DER_INTEGER, number.toByteArray()))
                .toList();
        var body = ByteBuffer.allocate(
                numbers.stream().mapToInt(number -> number.length).sum());
        numbers.forEach(body::put);
        var base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return HEADER + base64.encodeToString(der(DER_SEQUENCE, body.array())) + FOOTER;
    }

    /// Tag, length, content. A length above 127 is written as the number of its bytes and then those.
    private static byte[] der(int tag, byte[] content) {
        var length = content.length;
        var lengthBytes = length < 0x80 ? 0 : length < 0x100 ? 1 : 2;
        var out = ByteBuffer.allocate(2 + lengthBytes + length).put((byte) tag);
        switch (lengthBytes) {
            case 0 -> out.put((byte) length);
            case 1 -> out.put((byte) 0x81).put((byte) length);
            default -> out.put((byte) 0x82).putShort((short) length);
        }
        return out.put(content).array();
    }

    /// Without the private key, which must not get into a log.
    @Override
    public String toString() {
        return "GeneratedKeyPair[%s]".formatted(publicKey.fingerprint());
    }
}
