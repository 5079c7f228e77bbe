package io.squall.rules;

import static io.squall.rules.TestWorld.ACCEPTED;
import static io.squall.rules.TestWorld.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.instance.AttachVolume;
import io.squall.engine.instance.CreateImage;
import io.squall.engine.instance.DeleteInstance;
import io.squall.engine.instance.DetachVolume;
import io.squall.engine.instance.RebootInstance;
import io.squall.engine.instance.RebootInstance.How;
import io.squall.engine.instance.ResizeInstance;
import io.squall.engine.instance.StartInstance;
import io.squall.engine.instance.StopInstance;
import io.squall.engine.volume.DeleteVolume;
import io.squall.engine.world.OperateInstance;
import io.squall.engine.world.OperateInstance.Act;
import io.squall.model.FlavorId;
import io.squall.model.InstanceId;
import io.squall.model.VolumeId;
import io.squall.model.ZoneId;
import io.squall.rules.StateModel.Disk;
import io.squall.rules.StateModel.Machine;
import io.squall.rules.StateModel.Verb;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/// Whatever is done to a few instances and volumes in whatever order: a model that knows no more than the transition
/// table foretells each answer and each state, and the books of the world balance after each step.
class StateMachineTest {

    private static final TestWorld WORLD = new TestWorld();
    private static final List<String> DISK_ZONES = List.of("roomy", "roomy", "roomy", "other");

    private final Stages stages = new Stages(WORLD);

    /// One verb on one instance and one volume; or, when it is neither's, time that passes.
    record Step(Verb verb, int machine, int disk, int millis) {}

    @AfterContainer
    static void close() {
        WORLD.close();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Verb.class),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, DISK_ZONES.size() - 1),
                        Arbitraries.integers().between(0, 12_000))
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(80);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void the_transition_table_foretells_each_answer_and_each_state(@ForAll("steps") List<Step> steps) {
        WORLD.found();
        var model = new StateModel(WORLD.now());
        var machines = new ArrayList<InstanceId>();
        for (var zone : List.of("roomy", "roomy", "full")) {
            machines.add(WORLD.build(new ZoneId(zone)));
            model.machines.add(new Machine(WORLD.now(), !zone.equals("full")));
        }
        var disks = new ArrayList<VolumeId>();
        for (var zone : DISK_ZONES) {
            disks.add(stages.creating(zone));
            model.disks.add(new Disk(WORLD.now(), zone));
        }

        for (var step : steps) {
            if (step.verb() == Verb.WAIT) {
                WORLD.pass(Duration.ofMillis(step.millis()));
                model.waitUntil(WORLD.now());
                continue;
            }
            var machine = machines.get(step.machine());
            var disk = disks.get(step.disk());
            var answer = WORLD.outcome(step.verb().operators() ? Caller.OPERATOR : ALICE, command(step, machine, disk));

            assertThat(answer.replace(" " + machine.value(), "").replace(" " + disk.value(), ""))
                    .as("%s of %s", step, model)
                    .isEqualTo(model.answer(step.verb(), step.machine(), step.disk(), step.millis()));
            if (answer.equals(ACCEPTED)) {
                compare(model, machines, disks);
            }
            Invariants.hold(WORLD);
        }
        WORLD.settle(Duration.ofMinutes(1));
        model.waitUntil(WORLD.now());
        compare(model, machines, disks);
        Invariants.hold(WORLD);
    }

    private static Command<?> command(Step step, InstanceId machine, VolumeId disk) {
        return switch (step.verb()) {
            case START -> new StartInstance(machine);
            case STOP -> new StopInstance(machine);
            case SOFT -> new RebootInstance(machine, How.SOFT);
            case HARD -> new RebootInstance(machine, How.HARD);
            case RESIZE -> new ResizeInstance(machine, new FlavorId(StateModel.flavor(step.millis())));
            case IMAGE -> new CreateImage(machine, "copy");
            case ATTACH -> new AttachVolume(machine, disk);
            case DETACH -> new DetachVolume(machine, disk);
            case DELETE -> new DeleteInstance(machine);
            case DELETE_VOLUME -> new DeleteVolume(disk);
            case FAIL -> new OperateInstance(machine, Act.FAIL);
            case MIGRATE -> new OperateInstance(machine, Act.MIGRATE);
            case LOCK -> new OperateInstance(machine, Act.LOCK);
            case UNLOCK -> new OperateInstance(machine, Act.UNLOCK);
            case WAIT -> throw new IllegalArgumentException("no command");
        };
    }

    private static void compare(StateModel model, List<InstanceId> machines, List<VolumeId> disks) {
        var actual = WORLD.store().read(tables -> {
            var lines = new ArrayList<String>();
            for (var id : machines) {
                lines.add(tables.table(Kinds.INSTANCES)
                        .find(id)
                        .map(one -> "%s %s %s"
                                .formatted(
                                        one.state(),
                                        one.task().map(task -> task.kind() + "").orElse("-"),
                                        one.flavor().id().value()))
                        .orElse("gone"));
            }
            for (var id : disks) {
                lines.add(tables.table(Kinds.VOLUMES)
                        .find(id)
                        .map(one -> "%s %s"
                                .formatted(
                                        one.state(),
                                        one.attachment()
                                                .map(attachment -> machines.indexOf(attachment.instance()))
                                                .orElse(-1)))
                        .orElse("gone"));
            }
            return lines;
        });
        assertThat(actual).isEqualTo(model.shown());
    }
}
