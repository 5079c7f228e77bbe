package io.squall.model;

/// The addresses that a subnet still has to give.
public record Addresses(SubnetId subnet, AddressPool free) implements Noun {
    @Override
    public SubnetId id() {
        return subnet;
    }

    public Addresses with(AddressPool free) {
        return new Addresses(subnet, free);
    }
}
