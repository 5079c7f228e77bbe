package io.squall.server.cli;

import io.squall.dialect.Json;
import io.squall.model.Rejected;
import io.squall.server.world.World;
import io.squall.server.world.WorldName;
import io.squall.server.world.WorldProblem;
import io.squall.server.world.Worlds;
import io.squall.server.world.Worlds.Making;
import io.squall.store.SqliteStore;
import io.squall.worldfile.WorldFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Carries worlds out of a cloud and into one, whether it runs or only its folder is there.
interface Carrier {

    byte[] export(String world);

    /// Makes a world, and tells of its new credentials.
    JsonNode importWorld(String name, boolean ephemeral, byte[] exported);

    static Carrier of(AdminOptions cloud) {
        var finder = cloud.finder();
        return finder.namesFolder() && !isUsed(finder.folder())
                ? new InFolder(finder.folder())
                : new InCloud(cloud.client());
    }

    private static boolean isUsed(Path folder) {
        if (!Files.exists(folder.resolve("world.db"))) {
            throw new Failure(Failure.NOT_FOUND, "there is no world in the folder %s".formatted(folder));
        }
        try (var free = WorldFolder.open(Optional.of(folder))) {
            return free.isTemporary();
        } catch (Failure used) {
            return true;
        }
    }

    /// A cloud that runs.
    record InCloud(AdminClient cloud) implements Carrier {
        @Override
        public byte[] export(String world) {
            var path = "worlds/%s/export".formatted(AdminClient.segment(world));
            return Base64.getDecoder().decode(cloud.get(path).path("file").asString());
        }

        @Override
        public JsonNode importWorld(String name, boolean ephemeral, byte[] exported) {
            return cloud.post(
                    "worlds/import",
                    Json.object()
                            .put("name", name)
                            .put("ephemeral", ephemeral)
                            .put("file", Base64.getEncoder().encodeToString(exported)));
        }
    }

    /// A folder in which no cloud runs.
    record InFolder(Path folder) implements Carrier {
        @Override
        public byte[] export(String world) {
            return with(worlds -> worlds.export(new WorldName(world)));
        }

        @Override
        public JsonNode importWorld(String name, boolean ephemeral, byte[] exported) {
            if (ephemeral) {
                throw new Failure(Failure.REFUSED, "a world that is not kept needs a cloud that runs");
            }
            return with(worlds -> worlds.importWorld(new Making(WorldName.of(name), false), exported)
                    .json());
        }

        private <R> R with(Function<Worlds, R> work) {
            try (var taken = WorldFolder.open(Optional.of(folder));
                    var world = World.open(
                            taken.file(),
                            SqliteStore.Options.DEFAULT,
                            WorldFile.defaultPlan(),
                            InstantSource.system(),
                            new SecureRandom());
                    var worlds = Worlds.around(world)) {
                return work.apply(worlds);
            } catch (WorldProblem problem) {
                var exitCode = problem.kind() == WorldProblem.Kind.ABSENT ? Failure.NOT_FOUND : Failure.REFUSED;
                throw new Failure(exitCode, problem.words());
            } catch (Rejected unusable) {
                throw new Failure(
                        Failure.WORLD_UNUSABLE,
                        "cannot use the worlds in %s: %s".formatted(folder, unusable.getMessage()));
            }
        }
    }
}
