package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.InstanceId;
import io.squall.model.Job;
import io.squall.model.LoadBalancerId;
import io.squall.model.Member;
import io.squall.model.Rejection.AlreadyAMember;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lets members listen on other ports than before, one after the other, all or none.
public record MoveMembers(LoadBalancerId id, TargetChoice target, List<Move> moves) implements Command<Job> {

    /// From one port to another.
    ///
    /// @param weight its share of the connections from then on; as before, when absent
    public record Move(InstanceId instance, int from, int to, Optional<Integer> weight) {

        private Member moved(Member present) {
            return weight.map(present::weighing).orElse(present).at(to);
        }
    }

    public MoveMembers {
        moves = List.copyOf(moves);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Job run(Transaction tx) {
        var balancer = Balancers.get(tx, id, target.kind());
        var where = target.in(balancer);
        moves.forEach(move -> tx.instances().get(ResourceType.INSTANCE, move.instance()));
        Balancers.requireIdle(balancer);
        return Balancers.change(tx, balancer.changing(where, this::moved));
    }

    private List<Member> moved(List<Member> present) {
        var members = present;
        for (var move : moves) {
            members = moved(members, move);
        }
        return members;
    }

    private List<Member> moved(List<Member> present, Move move) {
        var moving = Listeners.find(id, present, new MemberSpec(move.instance(), Optional.of(move.from()), 0));
        var moved = move.moved(moving);
        if (present.stream()
                .anyMatch(other -> !other.equals(moving) && other.isSameAs(moved.instance(), moved.port()))) {
            throw new AlreadyAMember(move.instance()).raise();
        }
        return present.stream()
                .map(member -> member.equals(moving) ? moved : member)
                .toList();
    }
}
