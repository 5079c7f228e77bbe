package io.squall.rules;

import static io.squall.rules.TestWorld.ALICE;
import static io.squall.rules.TestWorld.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Caller;
import io.squall.engine.identity.Authenticate;
import io.squall.engine.identity.IssueToken;
import io.squall.engine.world.ChangeUser;
import io.squall.engine.world.SetRole;
import io.squall.model.AppkeyId;
import io.squall.model.TokenId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each row breaks one rule fewer than the row above it, so the tables prove the order as well.
class IdentityRulesTest {

    @RegisterExtension
    static final TestWorld world = new TestWorld();

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN     | ACCOUNT | USER    | PASSWORD | REJECTION
            IDENTITY | bob     | nobody  | wrong    | ServiceDown IDENTITY
            -        | bob     | nobody  | wrong    | CredentialsRefused
            -        | bob     | invited | secret   | CredentialsRefused
            -        | bob     | locked  | wrong    | CredentialsRefused
            -        | bob     | locked  | secret   | UserDisabled
            -        | bob     | alice   | secret   | NotAMember
            -        | alice   | alice   | secret   | accepted
            """)
    void signing_in_is_refused_by_descending_precedence(
            String down, String account, String user, String password, String rejection) {
        world.down(down);

        assertThat(world.outcome(account.equals("bob") ? BOB : ALICE, new IssueToken(user, password)))
                .isEqualTo(rejection);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            APPKEY    | DOWN     | TOKEN | REVOKED | HOURS | ISSUED FOR | MEMBER | REJECTION
            none      | IDENTITY | none  | yes     | 2     | bob        | no     | AppkeyRefused
            old-key   | IDENTITY | none  | yes     | 2     | bob        | no     | AppkeyRefused
            alice-key | IDENTITY | none  | yes     | 2     | bob        | no     | ServiceDown IDENTITY
            alice-key | -        | none  | yes     | 2     | bob        | no     | TokenUnknown
            alice-key | -        | held  | yes     | 2     | bob        | no     | TokenRevoked
            alice-key | -        | held  | no      | 2     | bob        | no     | TokenExpired
            alice-key | -        | held  | no      | 1     | bob        | no     | TokenExpired
            alice-key | -        | held  | no      | 0     | bob        | no     | TokenOfAnotherAccount
            alice-key | -        | held  | no      | 0     | alice      | no     | NotAMember
            alice-key | -        | held  | no      | 0     | alice      | yes    | accepted
            """)
    void a_token_is_refused_by_descending_precedence(
            String appkey,
            String down,
            String held,
            String revoked,
            int hours,
            String account,
            String member,
            String rejection) {
        var issued = world.run(account.equals("bob") ? BOB : ALICE, new IssueToken(account, "secret"))
                .token()
                .id();
        if (revoked.equals("yes")) {
            world.run(Caller.OPERATOR, new ChangeUser(account, Optional.of("changed"), Optional.empty()));
        }
        if (member.equals("no")) {
            world.run(Caller.OPERATOR, new SetRole(ALICE.account(), "alice", Optional.empty()));
        }
        world.pass(Duration.ofHours(hours));
        world.down(down);

        var token = held.equals("held") ? issued : new TokenId("none");
        assertThat(world.outcome(ALICE, new Authenticate(new AppkeyId(appkey), token, ALICE.region())))
                .isEqualTo(rejection);
    }

    @Test
    void a_token_tells_who_holds_it_until_the_last_moment_of_its_hour() {
        var token = world.run(new IssueToken("alice", "secret")).token().id();
        world.pass(Duration.ofHours(1).minusNanos(1_000));

        assertThat(world.run(new Authenticate(new AppkeyId("alice-key"), token, ALICE.region())))
                .isEqualTo(ALICE);
    }
}
