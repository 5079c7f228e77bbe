package io.squall.model;

import java.util.Optional;

/// What connects an account's subnets with each other and with the outside.
///
/// @param gateway the external network it leads to, if any
public record Router(RouterId id, AccountId account, String name, Optional<NetworkId> gateway) implements Owned {}
