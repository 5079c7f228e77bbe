package io.squall.rules;

import static io.squall.rules.TestWorld.ALICE;
import static io.squall.rules.TestWorld.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.instance.AssignSecurityGroups;
import io.squall.engine.instance.AssignSecurityGroups.Assignment;
import io.squall.engine.instance.DeleteInstance;
import io.squall.engine.securitygroup.CreateRule;
import io.squall.engine.securitygroup.DeleteRule;
import io.squall.engine.securitygroup.DeleteRules;
import io.squall.engine.securitygroup.DescribeGroups;
import io.squall.engine.securitygroup.DescribeRules;
import io.squall.engine.securitygroup.InsertRules;
import io.squall.engine.securitygroup.ListReferences;
import io.squall.engine.securitygroup.OpenGroup;
import io.squall.engine.securitygroup.ReplaceRule;
import io.squall.engine.securitygroup.ReplaceRules;
import io.squall.engine.securitygroup.RewriteGroup;
import io.squall.engine.securitygroup.RuleSpec;
import io.squall.engine.world.OperateInstance;
import io.squall.model.InstanceId;
import io.squall.model.IpPrefix.Family;
import io.squall.model.ProjectId;
import io.squall.model.Quota;
import io.squall.model.SecurityGroup;
import io.squall.model.SecurityGroupId;
import io.squall.model.SecurityGroupRule;
import io.squall.model.SecurityGroupRule.Direction;
import io.squall.model.SecurityGroupRule.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Security groups of projects, with rules in an order. Each row breaks one rule fewer than the row above it.
class OrderedRulesTest {

    private static final ProjectId WEBSITE = new ProjectId("7");

    @RegisterExtension
    static final TestWorld world = new TestWorld(
            TestWorld.YAML.replace("    id: alice\n", "    id: alice\n    projects: [{id: 7, name: website}]\n"));

    private final Stages stages = new Stages(world);

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN    | NAME    | PROJECT | EXHAUSTED       | REJECTION
            NETWORK | web     | 8       | SECURITY_GROUPS | ServiceDown NETWORK
            -       | web     | 8       | SECURITY_GROUPS | NoSuch project 8
            -       | web     | 7       | SECURITY_GROUPS | AlreadyExists
            -       | default | 7       | SECURITY_GROUPS | AlreadyExists
            -       | db      | 7       | SECURITY_GROUPS | QuotaExceeded SECURITY_GROUPS
            -       | db      | 7       | -               | accepted
            -       | web     | 0       | -               | accepted
            -       | -       | 7       | -               | accepted
            """)
    void opening_a_group_is_refused_by_descending_precedence(
            String down, String name, String project, String exhausted, String rejection) {
        world.run(new OpenGroup("web", "", WEBSITE));
        world.run(new OpenGroup("", "", WEBSITE));
        world.exhaust(exhausted);
        world.down(down);

        assertThat(world.outcome(ALICE, new OpenGroup(name.equals("-") ? "" : name, "", new ProjectId(project))))
                .isEqualTo(rejection);
    }

    @Test
    void a_quota_is_a_projects() {
        world.limit(Quota.SECURITY_GROUPS, 1);

        assertThat(world.outcome(ALICE, new OpenGroup("web", "", ProjectId.DEFAULT)))
                .isEqualTo("QuotaExceeded SECURITY_GROUPS");
        assertThat(world.outcome(ALICE, new OpenGroup("web", "", WEBSITE))).isEqualTo("accepted");
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN    | GROUP   | NAME    | REJECTION
            NETWORK | none    | db      | ServiceDown NETWORK
            -       | none    | db      | NoSuch security group none
            -       | default | default | DefaultGroup
            -       | web     | db      | AlreadyExists
            -       | web     | default | AlreadyExists
            -       | web     | web     | accepted
            -       | web     | www     | accepted
            """)
    void rewriting_a_group_is_refused_by_descending_precedence(
            String down, String group, String name, String rejection) {
        open("db");
        var web = open("web");
        var id = group(group, web);
        world.down(down);

        assertThat(world.outcome(ALICE, new RewriteGroup(id, Optional.of(name), Optional.of("words"))))
                .isEqualTo(rejection);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN    | GROUP   | REMOTE | VERSION | POSITION | EXHAUSTED            | REJECTION
            NETWORK | none    | none   | 1       | 2        | SECURITY_GROUP_RULES | ServiceDown NETWORK
            -       | none    | none   | 1       | 2        | SECURITY_GROUP_RULES | NoSuch security group none
            -       | bobs    | none   | 1       | 2        | SECURITY_GROUP_RULES | NoSuch security group
            -       | default | none   | 1       | 2        | SECURITY_GROUP_RULES | NoSuch security group none
            -       | default | site   | 1       | 2        | SECURITY_GROUP_RULES | GroupOfOtherProject
            -       | default | web    | 1       | 2        | SECURITY_GROUP_RULES | DefaultGroup
            -       | web     | web    | 1       | 2        | SECURITY_GROUP_RULES | RulesChanged
            -       | web     | web    | 2       | 3        | SECURITY_GROUP_RULES | NoSuchPosition
            -       | web     | web    | 2       | -1       | SECURITY_GROUP_RULES | NoSuchPosition
            -       | web     | web    | 2       | 2        | SECURITY_GROUP_RULES | QuotaExceeded SECURITY_GROUP_RULES
            -       | web     | web    | 2       | 2        | -                    | accepted
            -       | web     | -      | -       | -        | -                    | accepted
            """)
    void inserting_rules_is_refused_by_descending_precedence(
            String down,
            String group,
            String remote,
            String version,
            String position,
            String exhausted,
            String rejection) {
        var web = filled();
        var site = world.run(new OpenGroup("site", "", WEBSITE));
        var about = remote.equals("site") ? site.id() : group(remote, web);
        var spec = remote.equals("-") ? drop("x") : speakingOf(about);
        var command = new InsertRules(
                group(group, web),
                Direction.INGRESS,
                number(position),
                number(version).map(Integer::longValue),
                List.of(spec));
        world.exhaust(exhausted);
        world.down(down);

        assertThat(world.outcome(ALICE, command).replaceFirst("^(NoSuch security group) (?!none).*", "$1"))
                .isEqualTo(rejection);
    }

    @Test
    void the_other_ways_to_change_rules_are_refused_alike() {
        var web = filled();

        for (var group : List.of("none", "default", "bobs")) {
            var id = group(group, web);
            var expected = group.equals("default") ? "DefaultGroup" : "NoSuch security group " + id.value();
            for (var command : List.<Command<?>>of(
                    new ReplaceRules(id, List.of(), List.of()),
                    new ReplaceRule(id, Direction.INGRESS, 0, Optional.empty(), drop("x")),
                    new DeleteRules(id, Direction.INGRESS, Set.of(0), Optional.empty()))) {
                assertThat(world.outcome(ALICE, command)).isEqualTo(expected);
            }
        }
        for (var version : List.of(0L, 1L, 3L)) {
            assertThat(world.outcome(
                            ALICE, new ReplaceRule(web.id(), Direction.INGRESS, 0, Optional.of(version), drop("x"))))
                    .isEqualTo("RulesChanged");
            assertThat(world.outcome(
                            ALICE, new DeleteRules(web.id(), Direction.INGRESS, Set.of(0), Optional.of(version))))
                    .isEqualTo("RulesChanged");
        }
        assertThat(world.outcome(ALICE, new ReplaceRule(web.id(), Direction.INGRESS, 2, Optional.empty(), drop("x"))))
                .isEqualTo("NoSuchPosition");
        assertThat(world.outcome(ALICE, new DeleteRules(web.id(), Direction.INGRESS, Set.of(0, 2), Optional.empty())))
                .isEqualTo("NoSuchPosition");
        world.exhaust("SECURITY_GROUP_RULES");
        assertThat(world.outcome(ALICE, new ReplaceRules(web.id(), List.of(), List.of(drop("x")))))
                .isEqualTo("QuotaExceeded SECURITY_GROUP_RULES");
        assertThat(world.outcome(ALICE, new ReplaceRules(web.id(), List.of(), List.of())))
                .isEqualTo("accepted");
    }

    @Test
    void rules_stand_where_they_were_put() {
        var web = filled();

        world.run(new InsertRules(
                web.id(), Direction.INGRESS, Optional.of(1), Optional.empty(), List.of(drop("c"), drop("d"))));
        assertThat(ingress(web)).containsExactly("a", "c", "d", "b");
        world.run(new ReplaceRule(web.id(), Direction.INGRESS, 2, Optional.empty(), drop("e")));
        assertThat(ingress(web)).containsExactly("a", "c", "e", "b");
        world.run(new DeleteRules(web.id(), Direction.INGRESS, Set.of(2, 0), Optional.empty()));
        assertThat(ingress(web)).containsExactly("c", "b");
        world.run(new InsertRules(web.id(), Direction.INGRESS, Optional.empty(), Optional.empty(), List.of(drop("f"))));
        assertThat(ingress(web)).containsExactly("c", "b", "f");
        assertThat(world.get(Kinds.SECURITY_GROUPS, web.id()).version()).isEqualTo(6);

        world.run(new ReplaceRules(web.id(), List.of(drop("g")), List.of(drop("h"))));
        assertThat(ingress(web)).containsExactly("g");
        assertThat(world.all(Kinds.SECURITY_GROUP_RULES).stream()
                        .filter(rule -> rule.group().equals(web.id())))
                .hasSize(2);
    }

    @Test
    void rules_without_an_order_stand_behind_the_others_and_count_as_changes() {
        var web = filled();

        var rule = world.run(new CreateRule(
                web.id(),
                Direction.INGRESS,
                Family.IPV4,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        assertThat(ingress(web)).containsExactly("a", "b", "");
        assertThat(world.get(Kinds.SECURITY_GROUPS, web.id()).version()).isEqualTo(3);
        world.run(new DeleteRule(rule.id()));
        assertThat(world.get(Kinds.SECURITY_GROUPS, web.id()).version()).isEqualTo(4);
    }

    @Test
    void groups_know_who_speaks_of_them() {
        var web = open("web");
        var db = open("db");
        for (var group : List.of(web, db)) {
            world.run(new InsertRules(
                    group.id(),
                    Direction.INGRESS,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(speakingOf(web.id()), speakingOf(web.id()))));
        }

        var references = world.run(new ListReferences(List.of(web.id(), db.id())));

        assertThat(references.getFirst().by()).containsExactly(web.id(), db.id());
        assertThat(references.getLast().by()).isEmpty();
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN    | SECOND | GROUP | STAGE     | REJECTION
            NETWORK | none   | none  | DELETING  | ServiceDown NETWORK
            -       | none   | none  | DELETING  | NoSuch instance none
            -       | other  | none  | DELETING  | NoSuch security group none
            -       | other  | web   | DELETING  | TaskRunning DELETING
            -       | other  | web   | BUILDING  | TaskRunning BUILDING
            -       | other  | web   | MIGRATING | TaskRunning MIGRATING
            -       | other  | web   | ERROR     | WrongState instance ERROR
            -       | other  | web   | ACTIVE    | accepted
            -       | other  | web   | STOPPED   | accepted
            """)
    void assigning_groups_is_refused_by_descending_precedence(
            String down, String second, String group, String stage, String rejection) {
        var web = open("web");
        var instance = switch (stage) {
            case "DELETING", "ERROR", "MIGRATING" -> stages.instance("ACTIVE");
            case "BUILDING" -> world.build("young");
            default -> stages.instance(stage);
        };
        var other = second.equals("none") ? new InstanceId("none") : stages.instance("ACTIVE");
        switch (stage) {
            case "DELETING" -> world.run(new DeleteInstance(instance));
            case "ERROR" -> world.run(Caller.OPERATOR, new OperateInstance(instance, OperateInstance.Act.FAIL));
            case "MIGRATING" -> world.run(Caller.OPERATOR, new OperateInstance(instance, OperateInstance.Act.MIGRATE));
            default -> {}
        }
        if (stage.equals("BUILDING")) {
            instance = world.build("youngest");
        }
        world.down(down);

        assertThat(world.outcome(
                        ALICE,
                        new AssignSecurityGroups(List.of(
                                new Assignment(other, List.of(web.id())),
                                new Assignment(instance, List.of(group(group, web)))))))
                .isEqualTo(rejection);
    }

    @Test
    void the_order_of_groups_is_kept_and_each_counts_its_members() {
        var web = open("web");
        var db = open("db");
        var instance = stages.instance("ACTIVE");

        world.run(new AssignSecurityGroups(List.of(new Assignment(instance, List.of(db.id(), web.id(), db.id())))));

        assertThat(world.get(Kinds.INSTANCES, instance).securityGroups()).containsExactly(db.id(), web.id());
        assertThat(world.run(new DescribeGroups()))
                .extracting(counted -> counted.group().name() + counted.members())
                .containsExactly("default0", "web1", "db1");
    }

    private static SecurityGroup open(String name) {
        return world.run(new OpenGroup(name, "", ProjectId.DEFAULT));
    }

    /// A group of version 2 with two rules for what comes in.
    private static SecurityGroup filled() {
        var web = open("web");
        for (var description : List.of("a", "b")) {
            world.run(new InsertRules(
                    web.id(), Direction.INGRESS, Optional.empty(), Optional.empty(), List.of(drop(description))));
        }
        return web;
    }

    private static SecurityGroupId group(String which, SecurityGroup web) {
        return switch (which) {
            case "web" -> web.id();
            case "default" -> defaultOf(ALICE);
            case "bobs" -> defaultOf(BOB);
            default -> new SecurityGroupId("none");
        };
    }

    private static SecurityGroupId defaultOf(Caller caller) {
        return world.run(caller, new DescribeGroups()).getFirst().group().id();
    }

    private static Optional<Integer> number(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }

    private static List<String> ingress(SecurityGroup group) {
        return world.run(new DescribeRules(group.id())).ingress().stream()
                .map(SecurityGroupRule::description)
                .toList();
    }

    private static RuleSpec drop(String description) {
        return spec(Optional.empty(), Verdict.DROP, description);
    }

    private static RuleSpec speakingOf(SecurityGroupId group) {
        return spec(Optional.of(group), Verdict.ACCEPT, "");
    }

    private static RuleSpec spec(Optional<SecurityGroupId> remote, Verdict verdict, String description) {
        return new RuleSpec(
                Family.IPV4,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                remote,
                Optional.empty(),
                Optional.empty(),
                verdict,
                description);
    }
}
