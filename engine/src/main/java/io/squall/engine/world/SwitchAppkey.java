package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Appkey;
import io.squall.model.AppkeyId;
import io.squall.model.Rejection.AppkeyRefused;

/// Disables an appkey, or enables it again.
public record SwitchAppkey(AppkeyId id, boolean enabled) implements Command<Done> {

    @Override
    public Done run(Transaction tx) {
        var appkey = tx.all(Kinds.APPKEYS).find(id).orElseThrow(() -> new AppkeyRefused(id, false).raise());
        tx.all(Kinds.APPKEYS).put(new Appkey(id, appkey.account(), enabled));
        return Done.DONE;
    }
}
