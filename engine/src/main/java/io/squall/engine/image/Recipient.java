package io.squall.engine.image;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Account;
import io.squall.model.AccountId;
import io.squall.model.Rejection.RecipientIsOwner;
import io.squall.model.Rejection.UnknownRecipient;
import java.util.function.Predicate;

/// An account with which an image is shared, as the caller knows it.
///
/// @param name what the caller calls it
/// @param isMeant whether an account is the one
public record Recipient(String name, Predicate<AccountId> isMeant) {

    /// The account, which is not the caller's own.
    AccountId find(Transaction tx) {
        if (isMeant.test(tx.caller().account())) {
            throw new RecipientIsOwner(name).raise();
        }
        return tx.all(Kinds.ACCOUNTS).list().stream()
                .map(Account::id)
                .filter(isMeant)
                .findFirst()
                .orElseThrow(() -> new UnknownRecipient(name).raise());
    }
}
