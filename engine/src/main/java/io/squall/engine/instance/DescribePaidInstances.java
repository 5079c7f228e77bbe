package io.squall.engine.instance;

import io.squall.engine.Billing;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.engine.instance.DescribeInstances.Description;
import io.squall.model.Image;
import io.squall.model.Service;
import io.squall.model.Subscription;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The caller's instances of its region with what they were built from and what pays for them.
public record DescribePaidInstances() implements Query<List<DescribePaidInstances.Paid>> {

    /// An instance with its image and its payments.
    ///
    /// @param image absent if it is gone
    /// @param subscription absent if nobody pays for it
    /// @param bandwidthMbps what it has now
    public record Paid(
            Description description, Optional<Image> image, Optional<Subscription> subscription, int bandwidthMbps) {}

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public List<Paid> run(Transaction tx) {
        return new DescribeInstances(Optional.empty())
                .run(tx).stream()
                        .map(description -> new Paid(
                                description,
                                tx.images().find(description.instance().image()),
                                Billing.find(tx, description.instance().id()),
                                description.instance().internet().bandwidthMbps(tx.now())))
                        .toList();
    }
}
