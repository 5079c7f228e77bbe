package io.squall.engine;

import io.squall.model.AccountId;
import io.squall.model.Id;
import io.squall.model.Owned;
import io.squall.model.RegionId;
import io.squall.model.Regional;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import java.util.List;
import java.util.Optional;

/// One account's nouns of one kind, in one region or in all. What belongs to someone else, or stands elsewhere, does
/// not
/// exist here.
public final class OwnTable<N extends Owned> {

    private final Table<N> all;
    private final Kind<N> kind;
    private final AccountId account;
    private final RegionId region;

    OwnTable(Table<N> all, Kind<N> kind, AccountId account, RegionId region) {
        this.all = all;
        this.kind = kind;
        this.account = account;
        this.region = region;
    }

    public Optional<N> find(Id id) {
        return all.find(id).filter(this::isOwn);
    }

    /// The account's noun with this identifier.
    ///
    /// @throws io.squall.model.Rejected with [NoSuch] if there is none
    public N get(ResourceType type, Id id) {
        return find(id).orElseThrow(() -> new NoSuch(type, id.value()).raise());
    }

    public List<N> list() {
        return visible(all.list(kind.column(Kinds.ACCOUNT), account.value()));
    }

    /// The account's nouns with `value` in the column of that name.
    public List<N> list(String column, String value) {
        return visible(all.list(kind.column(column), value));
    }

    /// How many the account has in all regions.
    public long count() {
        return all.count(kind.column(Kinds.ACCOUNT), account.value());
    }

    /// How many nouns have `value`, which only the account's own can have, in the column of that name.
    public long count(String column, String value) {
        return all.count(kind.column(column), value);
    }

    /// The sum of a column over all that the account has in all regions.
    public long sum(String amount) {
        return all.sum(kind.column(amount), kind.column(Kinds.ACCOUNT), account.value());
    }

    public N put(N noun) {
        return all.put(noun);
    }

    public void remove(Id id) {
        all.remove(id);
    }

    /// The same list, if there is nothing to leave out, as there seldom is.
    private List<N> visible(List<N> found) {
        for (var noun : found) {
            if (!isOwn(noun)) {
                return found.stream().filter(this::isOwn).toList();
            }
        }
        return found;
    }

    private boolean isOwn(N noun) {
        return noun.account().equals(account) && isHere(noun);
    }

    private boolean isHere(N noun) {
        return !(noun instanceof Regional regional) || region.sees(regional.region());
    }
}
