package io.squall.server.cli;

import io.squall.server.tls.CertificateAuthority;
import io.squall.server.tls.Hosts;
import io.squall.server.tls.UnusableAuthority;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;

/// What the server shows to clients by HTTPS. It is made ready while the world opens, to start sooner.
final class Identity implements AutoCloseable {

    private record Ready(Path authority, SSLContext context) {}

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final Future<Ready> ready;

    private Identity(Path folder) {
        ready = background.submit(() -> make(folder));
    }

    /// Begins to open the authority that `folder` keeps.
    static Identity prepare(Path folder) {
        return new Identity(folder);
    }

    private static Ready make(Path folder) {
        var clock = InstantSource.system();
        var random = new SecureRandom();
        try {
            var authority = CertificateAuthority.open(folder, Hosts.EMULATED, clock.instant(), random);
            return new Ready(authority.file(), authority.serve(Hosts.EMULATED, clock, random));
        } catch (UnusableAuthority unusable) {
            throw new Failure(Failure.WORLD_UNUSABLE, String.valueOf(unusable.getMessage()));
        } catch (IOException failure) {
            throw new Failure(Failure.WORLD_UNUSABLE, "cannot keep certificates in %s: %s".formatted(folder, failure));
        }
    }

    /// The file with the certificate that clients are told to trust.
    Path authority() throws InterruptedException {
        return await().authority();
    }

    SSLContext context() throws InterruptedException {
        return await().context();
    }

    private Ready await() throws InterruptedException {
        try {
            return ready.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Failure failure ? failure : new IllegalStateException(failed);
        }
    }

    /// Waits until nothing writes into the folder any more.
    @Override
    public void close() {
        background.close();
    }
}
