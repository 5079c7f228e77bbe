package io.squall.engine.instance;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Order;
import io.squall.model.Receipt;
import io.squall.model.Rejection.TokenReused;
import java.util.Optional;

/// What was done for clients' tokens, so that a request that is sent twice is carried out once.
final class Receipts {

    private Receipts() {}

    /// What came of the same request before.
    ///
    /// @throws io.squall.model.Rejected with [TokenReused] if the token came with another request
    static Optional<Receipt> find(Transaction tx, String token, String request) {
        var found = tx.own(Kinds.RECEIPTS)
                .find(Receipt.Key.of(tx.caller().account(), token))
                .filter(receipt -> tx.now().isBefore(receipt.forgottenAt()));
        if (found.filter(receipt -> !receipt.request().equals(request)).isPresent()) {
            throw new TokenReused(token).raise();
        }
        return found;
    }

    static void keep(Transaction tx, String token, String request, Order order) {
        tx.all(Kinds.RECEIPTS)
                .due(tx.now())
                .forEach(old -> tx.all(Kinds.RECEIPTS).remove(old.id()));
        var account = tx.caller().account();
        tx.own(Kinds.RECEIPTS)
                .put(new Receipt(
                        Receipt.Key.of(account, token),
                        account,
                        request,
                        order.id(),
                        order.resources(),
                        tx.in(tx.settings().retention().memory())));
    }
}
