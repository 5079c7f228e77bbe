package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.engine.rehearsal.AddRehearsal;
import java.util.Optional;

/// Puts into an empty world all that its plan names.
public record FillWorld(WorldPlan plan) implements Command<Done> {

    @Override
    public Done run(Transaction tx) {
        plan.zones().forEach(tx.all(Kinds.ZONES)::put);
        plan.flavors().forEach(tx.all(Kinds.FLAVORS)::put);
        plan.images().forEach(tx.images()::put);
        plan.networks()
                .forEach(network -> NewNetworks.open(tx, network, plan.region(), Optional.empty(), Optional.empty()));
        plan.accounts().forEach(account -> new CreateAccount(account).run(tx));
        plan.rehearsals().forEach(rehearsal -> new AddRehearsal(rehearsal).run(tx));
        return Done.DONE;
    }
}
