package io.squall.engine.keypair;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedKeyPairTest {

    private static final GeneratedKeyPair PAIR = GeneratedKeyPair.rsa(2048, new SecureRandom());

    @Test
    void the_private_key_is_pkcs1_in_lines_of_64() {
        var lines = PAIR.privateKeyPem().lines().toList();

        assertThat(lines).startsWith("-----BEGIN RSA PRIVATE KEY-----").endsWith("-----END RSA PRIVATE KEY-----");
        assertThat(lines.subList(1, lines.size() - 2)).allMatch(line -> line.length() == 64);
        assertThat(lines.get(lines.size() - 2)).hasSizeBetween(1, 64);
        assertThat(PAIR.privateKeyPem()).endsWith("-----\n").doesNotContain("\r");
    }

    @Test
    void the_public_key_is_one_line_that_reads_back() {
        assertThat(PAIR.publicKey().text())
                .startsWith("ssh-rsa AAAAB3NzaC1yc2EAAAADAQAB")
                .endsWith(" Generated-by-Squall");
        assertThat(SshPublicKey.parse(PAIR.publicKey().text())).contains(PAIR.publicKey());
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 2048, 3072})
    void the_private_key_opens_what_the_public_key_locks(int bits) throws GeneralSecurityException {
        var pair = GeneratedKeyPair.rsa(bits, new SecureRandom());
        var message = "fails for real".getBytes(UTF_8);
        var cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");

        cipher.init(Cipher.ENCRYPT_MODE, publicKey(pair.publicKey()));
        var locked = cipher.doFinal(message);
        cipher.init(Cipher.DECRYPT_MODE, privateKey(pair.privateKeyPem()));

        assertThat(cipher.doFinal(locked)).isEqualTo(message);
    }

    private static PublicKey publicKey(SshPublicKey key) throws GeneralSecurityException {
        var blob = ByteBuffer.wrap(Base64.getDecoder().decode(key.text().split(" ", -1)[1]));
        field(blob);
        var exponent = new BigInteger(field(blob));
        var modulus = new BigInteger(field(blob));
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }

    private static byte[] field(ByteBuffer blob) {
        var field = new byte[blob.getInt()];
        blob.get(field);
        return field;
    }

    /// PKCS#8 is PKCS#1 in an envelope: version, algorithm, and the key in an octet string.
    private static PrivateKey privateKey(String pem) throws GeneralSecurityException {
        var pkcs1 = Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]+-----", ""));
        var envelope = HexFormat.of().parseHex("020100300d06092a864886f70d01010105000482");
        var pkcs8 = ByteBuffer.allocate(4 + envelope.length + 2 + pkcs1.length)
                .put((byte) 0x30)
                .put((byte) 0x82)
                .putShort((short) (envelope.length + 2 + pkcs1.length))
                .put(envelope)
                .putShort((short) pkcs1.length)
                .put(pkcs1);
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8.array()));
    }

    @Test
    void no_two_pairs_are_alike() {
        assertThat(GeneratedKeyPair.rsa(1024, new SecureRandom()))
                .isNotEqualTo(GeneratedKeyPair.rsa(1024, new SecureRandom()));
    }

    @Test
    void the_private_key_stays_out_of_logs() {
        assertThat(PAIR.toString())
                .isEqualTo("GeneratedKeyPair[" + PAIR.publicKey().fingerprint() + "]");
    }

    @Test
    void another_form_of_private_key_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeneratedKeyPair(PAIR.publicKey(), "-----BEGIN PRIVATE KEY-----\n"));
    }

    @Test
    void ssh_keygen_finds_the_public_key_in_the_private_key(@TempDir Path dir)
            throws IOException, InterruptedException {
        var found = output("ssh-keygen", "-y", "-f", privateKeyFile(dir)).strip();

        assertThat(PAIR.publicKey().text()).isEqualTo(found + " Generated-by-Squall");
    }

    @Test
    void openssl_finds_the_private_key_sound(@TempDir Path dir) throws IOException, InterruptedException {
        assertThat(output("openssl", "rsa", "-check", "-noout", "-in", privateKeyFile(dir)))
                .contains("RSA key ok");
    }

    @Test
    void ssh_keygen_shows_the_same_fingerprint_for_a_generated_key(@TempDir Path dir)
            throws IOException, InterruptedException {
        assertThat(fingerprint(dir, PAIR.publicKey().text()))
                .isEqualTo(PAIR.publicKey().fingerprint());
    }

    @ParameterizedTest
    @MethodSource("io.squall.engine.keypair.SshPublicKeyTest#known")
    void ssh_keygen_shows_the_same_fingerprint_for_a_known_key(SshPublicKeyTest.Known known, @TempDir Path dir)
            throws IOException, InterruptedException {
        assertThat(fingerprint(dir, known.text())).isEqualTo(new SshPublicKey(known.text()).fingerprint());
    }

    private static String fingerprint(Path dir, String publicKey) throws IOException, InterruptedException {
        var file = Files.writeString(dir.resolve("key.pub"), publicKey + "\n");
        return output("ssh-keygen", "-l", "-E", "md5", "-f", file.toString())
                .replaceFirst("(?s)^.*MD5:([0-9a-f:]+).*$", "$1");
    }

    private static String privateKeyFile(Path dir) throws IOException {
        var file = dir.resolve("key.pem");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, PAIR.privateKeyPem()).toString();
    }

    private static String output(String... command) throws IOException, InterruptedException {
        var path = List.of(System.getenv().getOrDefault("PATH", "").split(":", -1));
        assumeTrue(
                path.stream().anyMatch(dir -> Files.isExecutable(Path.of(dir, command[0]))),
                () -> command[0] + " is not installed");
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
