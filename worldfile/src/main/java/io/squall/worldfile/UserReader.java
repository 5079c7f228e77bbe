package io.squall.worldfile;

import io.squall.model.AccessPolicy.Grant;
import io.squall.model.AccountPlan.UserPlan;
import io.squall.model.Role;
import io.squall.model.UserId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads users. One who stands in several accounts is one user with several roles, described once or the same each
/// time.
final class UserReader {

    private final Names names;
    private final Map<String, UserPlan> known = new HashMap<>();

    UserReader(Names names) {
        this.names = names;
    }

    /// The users of one account.
    List<UserPlan> users(List<YamlField> fields) {
        var here = new HashSet<String>();
        return fields.stream()
                .map(field -> {
                    var name = field.required("name");
                    if (!here.add(name.text())) {
                        throw name.wrong("is taken: " + YamlField.shown(name.text()));
                    }
                    return user(field, name.text());
                })
                .toList();
    }

    private UserPlan user(YamlField field, String name) {
        var first = Optional.ofNullable(known.get(name));
        var user = first.isPresent() ? again(field, first.get()) : newcomer(field, name);
        field.requireNoOthers();
        return user;
    }

    private UserPlan newcomer(YamlField field, String name) {
        var user = new UserPlan(
                Optional.of(new UserId(names.id("user", field, () -> Names.hex("user/" + name)))),
                name,
                field.optional("password").map(YamlField::text),
                field.optional("enabled").map(YamlField::bool).orElse(true),
                role(field),
                grants(field));
        known.put(name, user);
        return user;
    }

    /// The user gets another role, and keeps all else.
    private static UserPlan again(YamlField field, UserPlan first) {
        requireSame(field.optional("id"), first.id().map(UserId::value));
        requireSame(field.optional("password"), first.password());
        requireSame(field.optional("enabled"), Optional.of(String.valueOf(first.enabled())));
        return new UserPlan(first.id(), first.name(), Optional.empty(), first.enabled(), role(field), grants(field));
    }

    private static void requireSame(Optional<YamlField> field, Optional<String> first) {
        field.filter(given -> !first.equals(Optional.of(given.text()))).ifPresent(given -> {
            throw given.wrong("differs from what is said of the same user before");
        });
    }

    /// What a user or a role may do.
    static List<Grant> grants(YamlField field) {
        return field.list("grants").stream().map(UserReader::grant).toList();
    }

    private static Grant grant(YamlField field) {
        var grant = new Grant(texts(field, "actions"), texts(field, "resources"));
        field.requireNoOthers();
        return grant;
    }

    private static Set<String> texts(YamlField field, String list) {
        var texts = field.list(list).stream().map(YamlField::text).collect(Collectors.toSet());
        return texts.isEmpty() ? Set.of("*") : texts;
    }

    private static Role role(YamlField field) {
        return field.optional("role").map(role -> role.choice(Role.values())).orElse(Role.ADMINISTRATOR);
    }
}
