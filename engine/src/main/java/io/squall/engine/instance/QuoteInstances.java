package io.squall.engine.instance;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.engine.flavor.Flavors;
import io.squall.engine.image.Images;
import io.squall.engine.instance.BuyInstances.Size;
import io.squall.model.Image;
import io.squall.model.ImageId;
import io.squall.model.Internet;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.NotForSale;
import io.squall.model.Rejection.RootSizeNotOpen;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Subscription.Charging;
import io.squall.model.Tariff;
import io.squall.model.Volume;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What instances would cost.
///
/// @param image a Linux image, when absent
/// @param rootGb the size of the root disk in GB; what the operating system takes, when absent
/// @param dataGb the size of the data disk in GB; 0 for none
public record QuoteInstances(
        Charging charging,
        int months,
        Size size,
        Optional<ImageId> image,
        Volume.Type diskType,
        Optional<Integer> rootGb,
        int dataGb,
        Internet internet,
        int count)
        implements Query<QuoteInstances.Quote> {

    /// The action that those may use to whom root disks of other sizes are open.
    public static final String ROOT_SIZE = "root-size";

    /// Prices in cents.
    ///
    /// @param instances for all of them and the whole time, without bandwidth
    /// @param bandwidth likewise; for a GB, where traffic is paid for
    public record Quote(long instances, long bandwidth) {}

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public Quote run(Transaction tx) {
        var found = image.map(id ->
                Images.find(tx, id).orElseThrow(() -> new NoSuch(ResourceType.IMAGE, id.value()).raise()));
        if (rootGb.isPresent() && !tx.settings().api().admits(tx.caller().account(), ROOT_SIZE)) {
            throw new RootSizeNotOpen(tx.caller().account()).raise();
        }
        var flavor = Flavors.usable(tx)
                .filter(size::isOf)
                .findFirst()
                .orElseThrow(() -> new NotForSale(size.toString()).raise());
        var root =
                new Disk(found.map(this::rootGb).orElseGet(() -> rootGb.orElse(RootDiskRule.LINUX_MIN_GB)), diskType);
        var disks = dataGb == 0 ? List.of(root) : List.of(root, new Disk(dataGb, diskType));
        var tariff = tx.settings().tariff();
        var periods = charging == Charging.HOURLY ? count : (long) count * months;
        return new Quote(
                periods * InstancePrice.of(tariff, flavor, disks, Internet.NONE, charging),
                periods * bandwidth(tariff));
    }

    private int rootGb(Image found) {
        return RootDiskRule.sizeGb(found, rootGb);
    }

    private long bandwidth(Tariff tariff) {
        if (internet.charge() == Internet.Charge.TRAFFIC) {
            return tariff.trafficGb();
        }
        var month = tariff.month(internet);
        return charging == Charging.HOURLY ? Tariff.hour(month) : month;
    }
}
