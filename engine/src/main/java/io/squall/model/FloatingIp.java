package io.squall.model;

import java.time.Instant;
import java.util.Optional;

/// An address of an external network, lent to an account and led to one of its ports.
///
/// @param pool the external network
/// @param name what the account calls it; empty, if it has no name
/// @param association where it leads, also while it is only getting there or about to leave
/// @param due when it has got where it is going
/// @param idleCents what an hour costs in which it leads nowhere
/// @param unpaid whether there was no money for the last such hour
/// @param direct whether the instance has the address itself, instead of one that is translated
public record FloatingIp(
        FloatingIpId id,
        AccountId account,
        RegionId region,
        NetworkId pool,
        SubnetId subnet,
        Ipv4Address address,
        String name,
        Optional<Association> association,
        Optional<Due<State>> due,
        long idleCents,
        boolean unpaid,
        boolean direct,
        Instant createdAt,
        Instant updatedAt)
        implements Regional, Changing {

    /// Where it leads.
    ///
    /// @param router on the way there, if there is one
    /// @param paused whether nothing gets from there to the instance, to which it once led
    public record Association(PortId port, Ipv4Address fixedAddress, Optional<RouterId> router, boolean paused) {

        public Association(PortId port, Ipv4Address fixedAddress, Optional<RouterId> router) {
            this(port, fixedAddress, router, false);
        }

        public boolean isAt(PortId port, Ipv4Address fixedAddress) {
            return this.port.equals(port) && this.fixedAddress.equals(fixedAddress);
        }

        public Association paused(boolean paused) {
            return new Association(port, fixedAddress, router, paused);
        }
    }

    /// Whether it leads anywhere.
    public enum State {
        IDLE,
        ASSOCIATING,
        ASSOCIATED,
        DISASSOCIATING
    }

    public State state() {
        if (due.isPresent()) {
            return due.get().next() == State.IDLE ? State.DISASSOCIATING : State.ASSOCIATING;
        }
        return association.isPresent() ? State.ASSOCIATED : State.IDLE;
    }

    @Override
    public Optional<Instant> dueAt() {
        return due.map(Due::at);
    }

    public boolean leadsTo(PortId port) {
        return association.map(Association::port).equals(Optional.of(port));
    }

    /// Whether it is an address of a port's that it leads to.
    public boolean leadsTo(PortId port, Ipv4Address fixedAddress) {
        return association.filter(there -> there.isAt(port, fixedAddress)).isPresent();
    }

    /// Whether a port keeps it, though nothing gets to the port's instance.
    public boolean isPaused() {
        return association.filter(Association::paused).isPresent();
    }

    /// Whether it is kept so, and is not about to leave.
    public boolean canResume() {
        return isPaused() && state() == State.ASSOCIATED;
    }

    /// Led somewhere at once.
    public FloatingIp leading(Association to, Instant now) {
        return with(name, Optional.of(to), Optional.empty(), false, direct, now);
    }

    /// Leading where it leads, to another address there.
    public FloatingIp movedTo(Ipv4Address fixedAddress) {
        var moved =
                association.map(there -> new Association(there.port(), fixedAddress, there.router(), there.paused()));
        return with(name, moved, due, unpaid, direct, updatedAt);
    }

    /// Leading to the instance of the port that kept it.
    public FloatingIp resumed(Instant now) {
        return with(name, association.map(there -> there.paused(false)), due, unpaid, direct, now);
    }

    /// Led nowhere.
    public FloatingIp idle(Instant now) {
        return with(name, Optional.empty(), Optional.empty(), unpaid, direct, now);
    }

    /// On its way to a state.
    public FloatingIp going(State next, Instant at, Instant now) {
        return with(name, association, Optional.of(new Due<>(next, at)), unpaid, direct, now);
    }

    /// Where it was going.
    public FloatingIp arrived(Instant now) {
        return with(name, association, Optional.empty(), unpaid, direct, now);
    }

    public FloatingIp named(String name, Instant now) {
        return with(name, association, due, unpaid, direct, now);
    }

    public FloatingIp unpaid(boolean unpaid) {
        return with(name, association, due, unpaid, direct, updatedAt);
    }

    public FloatingIp direct(boolean direct, Instant now) {
        return with(name, association, due, unpaid, direct, now);
    }

    private FloatingIp with(
            String name,
            Optional<Association> association,
            Optional<Due<State>> due,
            boolean unpaid,
            boolean direct,
            Instant updatedAt) {
        return new FloatingIp(
                id,
                account,
                region,
                pool,
                subnet,
                address,
                name,
                association,
                due,
                idleCents,
                unpaid,
                direct,
                createdAt,
                updatedAt);
    }
}
