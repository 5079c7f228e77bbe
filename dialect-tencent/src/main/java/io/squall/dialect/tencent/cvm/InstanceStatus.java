package io.squall.dialect.tencent.cvm;

import io.squall.model.Instance;
import io.squall.model.Instance.Task;

/// The status of an instance as a number ("DescribeInstances" in the CVM documentation).
public final class InstanceStatus {

    private InstanceStatus() {}

    public static int of(Instance instance) {
        return instance.task().map(Task::kind).map(InstanceStatus::of).orElseGet(() -> of(instance.state()));
    }

    private static int of(Instance.State state) {
        return switch (state) {
            case BUILDING -> 3;
            case ACTIVE -> 2;
            case STOPPED -> 4;
            case ERROR -> 1;
        };
    }

    private static int of(Task.Kind task) {
        return switch (task) {
            case BUILDING -> 3;
            case DELETING -> 6;
            case REBOOTING -> 7;
            case STARTING -> 8;
            case STOPPING -> 9;
            case RESETTING_PASSWORD -> 10;
            case CREATING_IMAGE -> 12;
            case REINSTALLING -> 14;
            case RESIZING -> 19;
            case CHANGING_KEY -> 20;
            case MIGRATING -> 21;
            case CHANGING_NETWORK -> 22;
            case BINDING -> 17;
            case UNBINDING -> 18;
        };
    }
}
