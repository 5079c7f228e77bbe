package io.squall.rules;

import io.squall.engine.Caller;
import io.squall.engine.instance.CreateImage;
import io.squall.engine.instance.DeleteInstance;
import io.squall.engine.instance.RebootInstance;
import io.squall.engine.instance.ResizeInstance;
import io.squall.engine.instance.StartInstance;
import io.squall.engine.instance.StopInstance;
import io.squall.engine.volume.CreateVolume;
import io.squall.engine.world.OperateInstance;
import io.squall.engine.world.OperateInstance.Act;
import io.squall.model.FlavorId;
import io.squall.model.InstanceId;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import io.squall.model.ZoneId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Brings Alice's things into the state that a test begins with.
record Stages(TestWorld world) {

    private static final Duration LONG = Duration.ofMinutes(1);

    /// An instance in a state, or busy with a task; "none" is not there at all.
    InstanceId instance(String stage) {
        var id = new InstanceId("none");
        if (!stage.equals("none")) {
            id = world.build("web");
            bring(id, stage);
        }
        return id;
    }

    void bring(InstanceId id, String stage) {
        if (stage.equals("BUILDING")) {
            return;
        }
        world.settle(LONG);
        switch (stage) {
            case "ACTIVE" -> {}
            case "LOCKED" -> operate(id, Act.LOCK);
            case "ERROR" -> operate(id, Act.FAIL);
            case "MIGRATING" -> operate(id, Act.MIGRATE);
            case "REBOOTING" -> world.run(new RebootInstance(id, RebootInstance.How.SOFT));
            case "DELETING" -> world.run(new DeleteInstance(id));
            case "STOPPING" -> world.run(new StopInstance(id));
            default -> {
                world.run(new StopInstance(id));
                world.settle(LONG);
                bringStopped(id, stage);
            }
        }
    }

    private void bringStopped(InstanceId id, String stage) {
        switch (stage) {
            case "STOPPED" -> {}
            case "STARTING" -> world.run(new StartInstance(id));
            case "RESIZING" -> world.run(new ResizeInstance(id, new FlavorId("medium")));
            case "CREATING_IMAGE" -> world.run(new CreateImage(id, "copy"));
            default -> throw new IllegalArgumentException(stage);
        }
    }

    private void operate(InstanceId id, Act act) {
        world.run(Caller.OPERATOR, new OperateInstance(id, act));
    }

    /// A volume that nobody has attached yet.
    VolumeId ready(String zone) {
        var id = creating(zone);
        world.settle(Duration.ofSeconds(3));
        return id;
    }

    VolumeId creating(String zone) {
        return world.run(new CreateVolume("data", Optional.empty(), new ZoneId(zone), 10, Volume.Type.HDD, Map.of()))
                .id();
    }
}
