package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.AccessKey;
import io.squall.model.AccessKeyId;
import io.squall.model.AccountId;
import io.squall.model.Appkey;
import io.squall.model.AppkeyId;
import io.squall.model.Id;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Gives the world other appkeys and access keys in the place of those that it has. Users, passwords and tokens stay.
///
/// @param which those that are replaced
/// @param draw what takes their places
public record RenewCredentials(Predicate<Id> which, Draw draw) implements Command<List<RenewCredentials.Renewed>> {

    /// New credentials.
    public interface Draw {
        AppkeyId appkey();

        AccessKeyId accessKey();

        String secret();
    }

    /// What became of a credential.
    ///
    /// @param secret of an access key
    public record Renewed(AccountId account, Id was, Id now, Optional<String> secret) {}

    @Override
    public List<Renewed> run(Transaction tx) {
        var appkeys = tx.all(Kinds.APPKEYS).list().stream()
                .filter(appkey -> which.test(appkey.id()))
                .map(appkey -> renew(tx, appkey));
        var accessKeys = tx.all(Kinds.ACCESS_KEYS).list().stream()
                .filter(key -> which.test(key.id()))
                .map(key -> renew(tx, key));
        return Stream.concat(appkeys, accessKeys).toList();
    }

    private Renewed renew(Transaction tx, Appkey old) {
        var renewed = new Appkey(draw.appkey(), old.account(), old.enabled());
        tx.all(Kinds.APPKEYS).remove(old.id());
        tx.all(Kinds.APPKEYS).put(renewed);
        return new Renewed(old.account(), old.id(), renewed.id(), Optional.empty());
    }

    /// No nonce was used with it yet.
    private Renewed renew(Transaction tx, AccessKey old) {
        var renewed = new AccessKey(
                draw.accessKey(),
                old.account(),
                old.user(),
                draw.secret(),
                old.enabled(),
                old.session(),
                Optional.empty());
        tx.all(Kinds.ACCESS_KEYS).remove(old.id());
        tx.all(Kinds.ACCESS_KEYS).put(renewed);
        return new Renewed(old.account(), old.id(), renewed.id(), Optional.of(renewed.secret()));
    }
}
