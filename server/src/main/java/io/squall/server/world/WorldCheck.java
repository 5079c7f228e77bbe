package io.squall.server.world;

import io.squall.engine.Kinds;
import io.squall.model.Rejected;
import io.squall.model.Settings;

/// Looks at a file from elsewhere before it may take a place among the worlds.
final class WorldCheck {

    private WorldCheck() {}

    /// Refuses what is no world of this version.
    ///
    /// @param example a world whose tables are as they must be
    /// @throws WorldProblem if it cannot be opened, is damaged, has other tables, or a noun in it cannot be read
    static void require(World world, World example) {
        try {
            requireWhole(world);
            requireSchema(world, example);
            requireReadable(world);
        } catch (Rejected unusable) {
            throw WorldProblem.faulty("this is no world of this version of Squall: " + unusable.getMessage());
        }
    }

    private static void requireWhole(World world) {
        world.store().damages().stream().findFirst().ifPresent(damage -> {
            throw WorldProblem.faulty("the world is damaged: " + damage);
        });
    }

    private static void requireSchema(World world, World example) {
        var actual = world.store().schema();
        var expected = example.store().schema();
        expected.stream().filter(part -> !actual.contains(part)).findFirst().ifPresent(part -> {
            throw WorldProblem.faulty("this is no world of this version of Squall: it lacks the " + firstLine(part));
        });
        actual.stream().filter(part -> !expected.contains(part)).findFirst().ifPresent(part -> {
            throw WorldProblem.faulty("this is no world of this version of Squall: it has a " + firstLine(part));
        });
    }

    private static String firstLine(String part) {
        return part.lines().findFirst().orElse(part).replaceFirst("\\s*\\($", "");
    }

    private static void requireReadable(World world) {
        if (!world.engine().isFounded()) {
            throw WorldProblem.faulty("this is no world: it has no settings");
        }
        world.store().read(tables -> {
            Kinds.ALL.forEach(kind -> tables.table(kind).list());
            return Settings.Key.WORLD;
        });
    }
}
