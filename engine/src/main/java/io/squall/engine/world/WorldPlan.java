package io.squall.engine.world;

import io.squall.model.AccountPlan;
import io.squall.model.AvailabilityZone;
import io.squall.model.Flavor;
import io.squall.model.Image;
import io.squall.model.NetworkPlan;
import io.squall.model.RegionId;
import io.squall.model.RehearsalPlan;
import io.squall.model.Settings;
import java.util.List;

/// A whole world that is to be made.
///
/// @param networks the provider's: the external ones with their floating IPs, and those that it shares
public record WorldPlan(
        Settings settings,
        List<AvailabilityZone> zones,
        List<Flavor> flavors,
        List<Image> images,
        RegionId region,
        List<NetworkPlan> networks,
        List<AccountPlan> accounts,
        List<RehearsalPlan> rehearsals) {

    public WorldPlan {
        zones = List.copyOf(zones);
        flavors = List.copyOf(flavors);
        images = List.copyOf(images);
        networks = List.copyOf(networks);
        accounts = List.copyOf(accounts);
        rehearsals = List.copyOf(rehearsals);
    }

    public WorldPlan rehearsing(List<RehearsalPlan> rehearsals) {
        return new WorldPlan(settings, zones, flavors, images, region, networks, accounts, rehearsals);
    }
}
