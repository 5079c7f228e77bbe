package io.squall.acceptance;

import com.qcloud.Module.Base;
import com.qcloud.QcloudApiModuleCenter;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Locale;
import java.util.TreeMap;

/// The main program of [JavaSdk]'s JVM: reads calls, makes them, writes answers.
final class JavaSdkProcess {

    private JavaSdkProcess() {}

    /// Runs until nobody calls any more.
    public static void main(String[] arguments) throws Exception {
        var answers = new ObjectOutputStream(System.out);
        answers.flush();
        System.setOut(System.err);
        try (var calls = new ObjectInputStream(System.in)) {
            while (!Thread.interrupted()) {
                answers.writeObject(answer(calls));
                answers.flush();
            }
        } catch (IOException over) {
            System.exit(0);
        }
    }

    @SuppressWarnings("unchecked")
    private static String answer(ObjectInputStream calls) throws Exception {
        var params = (TreeMap<String, Object>) calls.readObject();
        var config = (TreeMap<String, Object>) calls.readObject();
        var names = (String[]) calls.readObject();
        return new QcloudApiModuleCenter(module(names[0]), config).call(names[1], params);
    }

    private static Base module(String name) throws ReflectiveOperationException {
        var type = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Class.forName("com.qcloud.Module." + type)
                .asSubclass(Base.class)
                .getDeclaredConstructor()
                .newInstance();
    }
}
