package io.squall.engine.loadbalancer;

import io.squall.engine.Transaction;
import io.squall.model.Instance;
import io.squall.model.Instance.State;
import io.squall.model.Instance.Task;
import io.squall.model.Member;

/// A member and whether it takes connections.
///
/// @param online whether its instance runs, and nothing is being done that stops it
public record MemberStatus(Member member, boolean online) {

    static MemberStatus of(Transaction tx, Member member) {
        var online = tx.instances()
                .find(member.instance())
                .filter(MemberStatus::runs)
                .isPresent();
        return new MemberStatus(member, online);
    }

    private static boolean runs(Instance instance) {
        return instance.state() == State.ACTIVE
                && instance.task().map(Task::kind).filter(MemberStatus::stops).isEmpty();
    }

    /// An instance runs on while it moves to another host.
    private static boolean stops(Task.Kind task) {
        return switch (task) {
            case STOPPING, REBOOTING, RESIZING, REINSTALLING, CHANGING_NETWORK, DELETING -> true;
            case BUILDING, STARTING, MIGRATING, CREATING_IMAGE, RESETTING_PASSWORD, CHANGING_KEY, BINDING, UNBINDING ->
                false;
        };
    }
}
