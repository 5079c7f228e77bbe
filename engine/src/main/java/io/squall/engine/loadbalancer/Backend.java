package io.squall.engine.loadbalancer;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.FloatingIp;
import io.squall.model.Instance;
import io.squall.model.Ipv4Address;
import io.squall.model.LoadBalancer;
import io.squall.model.Member;
import io.squall.model.Port;
import java.util.List;
import java.util.stream.Stream;

/// A member with its instance.
///
/// @param address its own on the network of the load balancer
/// @param publicAddresses where everyone reaches it: its own address first
public record Backend(
        Member member, Instance instance, Ipv4Address address, List<Ipv4Address> publicAddresses, boolean online) {

    public Backend {
        publicAddresses = List.copyOf(publicAddresses);
    }

    static Backend of(Transaction tx, LoadBalancer balancer, Member member) {
        var instance = tx.instances().find(member.instance()).orElseThrow();
        var ports = tx.ports().list(Kinds.DEVICE, instance.id().value());
        var address = ports.stream()
                .filter(port -> port.network().equals(balancer.place().network()))
                .map(Port::address)
                .findFirst()
                .orElseGet(() -> ports.getFirst().address());
        var floating = ports.stream()
                .flatMap(port -> tx.floatingIps().list(Kinds.PORT, port.id().value()).stream())
                .map(FloatingIp::address);
        var all = Stream.concat(instance.internet().address().stream(), floating);
        return new Backend(
                member,
                instance,
                address,
                all.toList(),
                MemberStatus.of(tx, member).online());
    }

    static List<Backend> all(Transaction tx, LoadBalancer balancer, List<Member> members) {
        return members.stream().map(member -> of(tx, balancer, member)).toList();
    }
}
