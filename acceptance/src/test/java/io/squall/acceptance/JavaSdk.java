package io.squall.acceptance;

import com.qcloud.QcloudApiModuleCenter;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Tencent's SDK for Java, unmodified, in a JVM of its own that `squall run` leads to a cloud that runs. Calls and
/// answers go through its standard streams.
final class JavaSdk implements AutoCloseable {

    private final Process process;
    private final ObjectOutputStream calls;
    private final ObjectInputStream answers;

    private JavaSdk(Process process) throws IOException {
        this.process = process;
        calls = new ObjectOutputStream(process.getOutputStream());
        calls.flush();
        answers = new ObjectInputStream(process.getInputStream());
    }

    /// Starts the JVM.
    ///
    /// @param folder for what it says on its standard error
    static JavaSdk start(Cloud cloud, Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        Shell.ROOT.resolve("squall").toString(),
                        "run",
                        "--attach=" + cloud.http(),
                        "--",
                        java,
                        "-Xmx128m",
                        "-cp",
                        place(JavaSdkProcess.class) + ":" + place(QcloudApiModuleCenter.class),
                        JavaSdkProcess.class.getName())
                .redirectError(folder.resolve("java-sdk.log").toFile())
                .start();
        return new JavaSdk(process);
    }

    private static String place(Class<?> type) {
        var location = type.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(location.toString())).toString();
    }

    /// What the SDK gives to its caller.
    ///
    /// @param module such as `cvm`
    /// @param params such as `Region`; the SDK adds what is common and the signature
    /// @param method `GET` or `POST`
    String call(
            String module, String action, Map<String, Object> params, String method, String secretId, String secretKey)
            throws IOException, ClassNotFoundException {
        calls.writeObject(new TreeMap<>(params));
        calls.writeObject(new TreeMap<>(Map.of("SecretId", secretId, "SecretKey", secretKey, "RequestMethod", method)));
        calls.writeObject(List.of(module, action).toArray(String[]::new));
        calls.flush();
        return (String) answers.readObject();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
