package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.engine.securitygroup.SecurityGroups;
import io.squall.model.AccessPolicy;
import io.squall.model.Account;
import io.squall.model.AccountId;
import io.squall.model.AccountPlan;
import io.squall.model.AccountPlan.AppkeyPlan;
import io.squall.model.AccountPlan.ProjectPlan;
import io.squall.model.AccountPlan.UserPlan;
import io.squall.model.Appkey;
import io.squall.model.Membership;
import io.squall.model.Network;
import io.squall.model.NetworkId;
import io.squall.model.PasswordHash;
import io.squall.model.Project;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.ResourceType;
import io.squall.model.Router;
import io.squall.model.RouterId;
import io.squall.model.User;
import io.squall.model.UserId;
import io.squall.model.Wallet;
import java.util.Optional;

/// Makes an account with its users, its networks, a router to the outside and the security group "default".
public record CreateAccount(AccountPlan plan) implements Command<Account> {

    @Override
    public Account run(Transaction tx) {
        var id = plan.id().orElseGet(() -> new AccountId(tx.identifiers().hex()));
        if (tx.all(Kinds.ACCOUNTS).find(id).isPresent()) {
            throw new AlreadyExists(ResourceType.ACCOUNT, id.value()).raise();
        }
        var account = tx.all(Kinds.ACCOUNTS)
                .put(new Account(id, plan.name(), plan.quotas(), plan.certificates(), plan.standing()));
        var own = tx.as(id);
        plan.appkeys().forEach(appkey -> add(own, appkey));
        plan.users().forEach(user -> add(own, user));
        plan.accessKeys().forEach(key -> CreateAccessKey.add(own, key));
        plan.roles().forEach(role -> SetAccountRole.put(own, role));
        plan.projects().forEach(project -> add(own, project));
        own.own(Kinds.WALLETS).put(new Wallet(id, plan.balanceCents()));
        var router = own.routers()
                .put(new Router(new RouterId(tx.newId(ResourceType.ROUTER)), id, plan.name(), outside(tx)));
        plan.networks()
                .forEach(network ->
                        NewNetworks.open(own, network, plan.region(), Optional.of(id), Optional.of(router.id())));
        SecurityGroups.openDefault(own, plan.region());
        return account;
    }

    private static void add(Transaction tx, AppkeyPlan appkey) {
        if (tx.all(Kinds.APPKEYS).find(appkey.id()).isPresent()) {
            throw new AlreadyExists(
                            ResourceType.ACCOUNT,
                            "with the appkey " + appkey.id().value())
                    .raise();
        }
        tx.all(Kinds.APPKEYS).put(new Appkey(appkey.id(), tx.caller().account(), appkey.enabled()));
    }

    private static void add(Transaction tx, UserPlan plan) {
        var known = Users.named(tx, plan.name());
        if (known.isPresent() && plan.password().isPresent()) {
            throw new AlreadyExists(ResourceType.USER, plan.name()).raise();
        }
        var user = known.orElseGet(() -> tx.all(Kinds.USERS).put(made(tx, plan)));
        tx.all(Kinds.MEMBERSHIPS).put(new Membership(tx.caller().account(), user.id(), plan.role()));
        if (!plan.grants().isEmpty()) {
            tx.own(Kinds.ACCESS_POLICIES).put(new AccessPolicy(tx.caller().account(), user.id(), plan.grants()));
        }
    }

    private static void add(Transaction tx, ProjectPlan plan) {
        tx.own(Kinds.PROJECTS)
                .put(new Project(plan.id(), tx.caller().account(), plan.name(), plan.description(), tx.now()));
    }

    private static User made(Transaction tx, UserPlan plan) {
        return new User(
                plan.id().orElseGet(() -> new UserId(tx.identifiers().hex())),
                plan.name(),
                plan.password()
                        .map(password ->
                                PasswordHash.of(password, tx.identifiers().hex())),
                plan.enabled());
    }

    private Optional<NetworkId> outside(Transaction tx) {
        return tx.all(Kinds.NETWORKS).list().stream()
                .filter(network -> network.external() && network.region().equals(plan.region()))
                .map(Network::id)
                .findFirst();
    }
}
