package io.squall.engine;

import io.squall.model.Id;
import io.squall.model.Noun;
import io.squall.model.Order;
import io.squall.model.Token;
import java.time.Instant;

/// Forgets what is over, by the world's [Retention], whenever more of the same is added.
public final class Forgetting {

    /// One in so many additions looks for what is too much, so that the others are not slowed down.
    private static final int EVERY = 16;

    private Forgetting() {}

    /// Whether what ended at this moment is still remembered.
    public static boolean remembers(Transaction tx, Instant end) {
        return tx.now().isBefore(end.plus(tx.settings().retention().memory()));
    }

    /// Forgets what ended long ago. Only for kinds whose column "due" is their end.
    public static <N extends Noun> void ended(Transaction tx, Kind<N> kind) {
        var nouns = tx.all(kind);
        nouns.due(tx.now().minus(tx.settings().retention().memory())).forEach(old -> nouns.remove(old.id()));
    }

    /// Forgets the oldest orders of an account that has too many.
    static void orders(Transaction tx, Order added) {
        if (isTurnOf(added.id())) {
            var orders = tx.all(Kinds.ORDERS);
            orders
                    .surplus(
                            Kinds.ORDERS.column(Kinds.ACCOUNT),
                            added.account().value(),
                            tx.settings().retention().orders())
                    .stream()
                    .filter(order -> !order.isUnpaid())
                    .forEach(order -> orders.remove(order.id()));
        }
    }

    /// Forgets the oldest tokens of a user who has too many.
    public static void tokens(Transaction tx, Token added) {
        if (isTurnOf(added.id())) {
            var tokens = tx.all(Kinds.TOKENS);
            tokens.surplus(
                            Kinds.TOKENS.column(Kinds.USER),
                            added.user().value(),
                            tx.settings().retention().tokens())
                    .forEach(token -> tokens.remove(token.id()));
        }
    }

    /// Whether it is the turn of what has this identifier to look. Identifiers are drawn, so all are as likely.
    private static boolean isTurnOf(Id id) {
        return id.value().hashCode() % EVERY == 0;
    }
}
