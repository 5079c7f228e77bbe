package io.squall.server.cli;

import io.squall.server.interception.CallerEnvironment;
import io.squall.server.interception.ClientSettings;
import io.squall.server.interception.CloudClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Finds the cloud that runs: by its URL, by the folder that keeps it, or by the run that this is part of.
final class CloudFinder {

    static final Path USUAL_FOLDER = Path.of(".squall");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder that keeps the world and its certificates (default: .squall).")
    private @Nullable Path data;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "Where the cloud is that runs, such as http://127.0.0.1:8600 (default: that of --data; inside of squall run, that of the run).")
    private @Nullable String url;

    Path folder() {
        return data == null ? USUAL_FOLDER : data;
    }

    /// The cloud that runs, and answers.
    CloudClient.Place find() {
        return find(Optional.ofNullable(url), Optional.ofNullable(data));
    }

    /// Whether nothing but a folder says which cloud is meant.
    boolean namesFolder() {
        return url == null && (data != null || CallerEnvironment.read().get(ClientSettings.URL) == null);
    }

    /// The admin API of the cloud that runs, be there a proxy or not.
    CloudClient client(Optional<String> token) {
        var named = Optional.ofNullable(url)
                .or(() -> namesFolder()
                        ? Optional.empty()
                        : Optional.ofNullable(CallerEnvironment.read().get(ClientSettings.URL)));
        var address = named.or(() -> RunningFile.in(folder()).read()).orElseThrow(() -> nobody(folder()));
        try {
            var client = CloudClient.of(address).with(token);
            var certificate = client.certificate();
            if (named.isEmpty() && !isCertificate(folder(), certificate)) {
                throw stranger(folder(), address);
            }
            return client;
        } catch (CloudClient.NoAnswer told) {
            throw new Failure(Failure.NOT_FOUND, String.valueOf(told.getMessage()));
        } catch (IOException silent) {
            throw AdminClient.failure(new CloudClient(URI.create(address)), silent);
        }
    }

    /// Finds it by the first that is given.
    static CloudClient.Place find(Optional<String> url, Optional<Path> data) {
        if (url.isPresent()) {
            return place(url.get());
        }
        return data.isEmpty() ? around().orElseGet(() -> in(USUAL_FOLDER)) : in(data.get());
    }

    /// That of the run or of the shell that this is part of, unless it is gone.
    private static Optional<CloudClient.Place> around() {
        try {
            return Optional.ofNullable(CallerEnvironment.read().get(ClientSettings.URL))
                    .map(CloudFinder::place);
        } catch (Failure gone) {
            return Optional.empty();
        }
    }

    private static CloudClient.Place in(Path folder) {
        var url = RunningFile.in(folder).read().orElseThrow(() -> nobody(folder));
        var place = place(url);
        if (!isCertificate(folder, place.certificate())) {
            throw stranger(folder, url);
        }
        return place;
    }

    private static Failure nobody(Path folder) {
        return new Failure(
                Failure.NOT_FOUND,
                "no cloud runs in the folder %s; start one with squall up, or name another with --data or by its URL"
                        .formatted(folder));
    }

    private static Failure stranger(Path folder, String url) {
        return new Failure(
                Failure.NOT_FOUND,
                "the cloud in the folder %s was killed; another one is at %s".formatted(folder, url));
    }

    private static boolean isCertificate(Path folder, String certificate) {
        try {
            return Files.readString(folder.resolve("ca.pem")).equals(certificate);
        } catch (IOException absent) {
            return false;
        }
    }

    private static CloudClient.Place place(String url) {
        try {
            return CloudClient.of(url).place();
        } catch (CloudClient.NoAnswer told) {
            throw new Failure(Failure.NOT_FOUND, String.valueOf(told.getMessage()));
        } catch (IOException silent) {
            throw AdminClient.failure(new CloudClient(URI.create(url)), silent);
        }
    }
}
