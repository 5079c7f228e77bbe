package io.squall.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Command;
import io.squall.engine.instance.CreateImage;
import io.squall.engine.instance.CreateInstances;
import io.squall.engine.instance.DeleteInstance;
import io.squall.engine.instance.ListInstances;
import io.squall.engine.instance.RebootInstance;
import io.squall.engine.instance.RebootInstance.How;
import io.squall.engine.instance.ResizeInstance;
import io.squall.engine.instance.StartInstance;
import io.squall.engine.instance.StopInstance;
import io.squall.engine.keypair.CreateKeyPair;
import io.squall.engine.world.OperateInstance;
import io.squall.engine.world.OperateInstance.Act;
import io.squall.model.FlavorId;
import io.squall.model.ImageId;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.Rejected;
import io.squall.model.SubnetId;
import io.squall.model.Volume;
import io.squall.model.ZoneId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/// Any sequence of verbs, with any time between them, follows the table of transitions.
final class StateMachineTest {

    private static final Duration TASK = Duration.ofSeconds(10);

    /// What an instance shows: a status of the table.
    private enum Status {
        BUILD,
        POWERING_ON,
        ACTIVE,
        POWERING_OFF,
        STOP,
        REBOOTING,
        RESIZING,
        MIGRATING,
        IMAGING,
        DELETING,
        ERROR,
        GONE
    }

    /// What can be done to an instance.
    enum Verb {
        START,
        STOP,
        SOFT,
        HARD,
        RESIZE,
        IMAGE,
        DELETE,
        MIGRATE,
        FAIL,
        WAIT
    }

    private static Command<?> command(Verb verb, InstanceId id) {
        return switch (verb) {
            case START -> new StartInstance(id);
            case STOP -> new StopInstance(id);
            case SOFT -> new RebootInstance(id, How.SOFT);
            case HARD -> new RebootInstance(id, How.HARD);
            case RESIZE -> new ResizeInstance(id, new FlavorId("large"));
            case IMAGE -> new CreateImage(id, "copy");
            case DELETE -> new DeleteInstance(id);
            case MIGRATE -> new OperateInstance(id, Act.MIGRATE);
            case FAIL -> new OperateInstance(id, Act.FAIL);
            case WAIT -> new ListInstances(Optional.empty());
        };
    }

    /// The table: from where a verb is allowed.
    private static boolean isAllowed(Verb verb, Status from) {
        return switch (verb) {
            case START, RESIZE, IMAGE -> from == Status.STOP;
            case STOP -> from == Status.ACTIVE || from == Status.ERROR;
            case SOFT -> from == Status.ACTIVE;
            case HARD -> isSettled(from) || from == Status.REBOOTING;
            case MIGRATE -> isSettled(from);
            case DELETE -> from != Status.DELETING && from != Status.GONE;
            case FAIL -> from != Status.GONE;
            case WAIT -> true;
        };
    }

    /// The table: what a verb passes through.
    private static Status through(Verb verb, Status from) {
        return switch (verb) {
            case START -> Status.POWERING_ON;
            case STOP -> Status.POWERING_OFF;
            case SOFT, HARD -> Status.REBOOTING;
            case RESIZE -> Status.RESIZING;
            case IMAGE -> Status.IMAGING;
            case DELETE -> Status.DELETING;
            case MIGRATE -> Status.MIGRATING;
            case FAIL -> Status.ERROR;
            case WAIT -> from;
        };
    }

    @Property(tries = 60)
    void a_verb_is_accepted_just_where_the_table_allows_it(@ForAll @Size(min = 1, max = 12) List<Verb> verbs)
            throws IOException {
        var folder = Files.createTempDirectory("squall-states");
        try (var world = TestWorld.in(folder)) {
            world.run(new CreateKeyPair("key"));
            var id = world.run(create()).getFirst().id();
            var status = Status.BUILD;
            var before = Status.BUILD;
            var resized = false;
            for (var verb : verbs) {
                if (verb == Verb.WAIT) {
                    world.pass(TASK.multipliedBy(3));
                    resized |= status == Status.RESIZING;
                    status = settled(status, before);
                } else {
                    var accepted = attempt(world, command(verb, id));
                    var allowed = isAllowed(verb, status) && !(verb == Verb.RESIZE && resized);
                    assertThat(accepted).as("%s from %s", verb, status).isEqualTo(allowed);
                    if (accepted) {
                        before = isSettled(status) ? status : before;
                        status = through(verb, status);
                    }
                }
                assertThat(shown(world, id)).as("after %s", verb).isEqualTo(status);
                world.checkBooks();
            }
        } finally {
            delete(folder);
        }
    }

    private static boolean isSettled(Status status) {
        return switch (status) {
            case ACTIVE, STOP, ERROR -> true;
            default -> false;
        };
    }

    /// Where a status leads by itself.
    private static Status settled(Status status, Status before) {
        return switch (status) {
            case BUILD, POWERING_ON, REBOOTING -> Status.ACTIVE;
            case POWERING_OFF, RESIZING, IMAGING -> Status.STOP;
            case MIGRATING -> before;
            case DELETING -> Status.GONE;
            default -> status;
        };
    }

    private static boolean attempt(TestWorld world, Command<?> command) {
        try {
            if (command instanceof OperateInstance) {
                world.operate(command);
            } else {
                world.run(command);
            }
            return true;
        } catch (Rejected refused) {
            return false;
        }
    }

    private static Status shown(TestWorld world, InstanceId id) {
        return world.run(new ListInstances(Optional.empty())).stream()
                .filter(instance -> instance.id().equals(id))
                .findFirst()
                .map(StateMachineTest::shown)
                .orElse(Status.GONE);
    }

    private static Status shown(Instance instance) {
        return instance.task().map(task -> shown(task.kind())).orElseGet(() -> shown(instance.state()));
    }

    private static Status shown(Instance.Task.Kind task) {
        return switch (task) {
            case BUILDING -> Status.BUILD;
            case STARTING -> Status.POWERING_ON;
            case STOPPING -> Status.POWERING_OFF;
            case REBOOTING -> Status.REBOOTING;
            case RESIZING -> Status.RESIZING;
            case MIGRATING -> Status.MIGRATING;
            case CREATING_IMAGE -> Status.IMAGING;
            case DELETING -> Status.DELETING;
        };
    }

    private static Status shown(Instance.State state) {
        return switch (state) {
            case BUILDING -> Status.BUILD;
            case ACTIVE -> Status.ACTIVE;
            case STOPPED -> Status.STOP;
            case ERROR -> Status.ERROR;
        };
    }

    private static CreateInstances create() {
        return new CreateInstances(
                "web",
                new ImageId("linux"),
                new FlavorId("small"),
                List.of(new CreateInstances.Attachable(Optional.empty(), Optional.of(new SubnetId("tiny")))),
                new ZoneId("a"),
                "key",
                1,
                Optional.of(new CreateInstances.RootDisk(20, Volume.Type.HDD)),
                List.of("default"),
                12);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
