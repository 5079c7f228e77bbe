package io.squall.engine.instance;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.engine.image.Images;
import io.squall.model.ImageId;
import io.squall.model.Internet;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.RootSizeNotOpen;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Subscription.Charging;
import io.squall.model.Tariff;
import java.util.Optional;
import java.util.Set;

/// What instances would cost.
///
/// @param image a Linux image, when absent
/// @param rootChosen whether the size of the root disk is one that was asked for
public record QuoteInstances(
        Payment payment,
        Choice choice,
        Optional<ImageId> image,
        Disks disks,
        boolean rootChosen,
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
        if (rootChosen && !tx.settings().api().admits(tx.caller().account(), ROOT_SIZE)) {
            throw new RootSizeNotOpen(tx.caller().account()).raise();
        }
        var flavor = choice.find(tx);
        var tariff = tx.settings().tariff();
        var periods = (long) count * payment.periods();
        return new Quote(
                periods * InstancePrice.of(tariff, flavor, disks.of(found), Internet.NONE, payment.charging()),
                periods * bandwidth(tariff));
    }

    private long bandwidth(Tariff tariff) {
        if (internet.charge() == Internet.Charge.TRAFFIC) {
            return tariff.trafficGb();
        }
        var month = tariff.month(internet);
        return payment.charging() == Charging.HOURLY ? Tariff.hour(month) : month;
    }
}
