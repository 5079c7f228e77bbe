package io.squall.dialect.tencent.sts;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.identity.AssumeRole;
import io.squall.errors.TencentError;
import io.squall.model.AccessKey;
import io.squall.model.AccountId;
import io.squall.model.AccountRole;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// "AssumeRole" in the STS documentation: a temporary key with the rights of a role.
record AssumeRoleOperation() implements StsOperation<AccessKey> {

    private static final int USUAL_SECONDS = 1800;
    private static final int MAX_SECONDS = 7200;
    private static final Pattern ROLE =
            Pattern.compile("qcs::cam::uin/([0-9]+):(?:role|roleName)/([A-Za-z0-9_+=,.@-]{1,128})");
    private static final Pattern SESSION = Pattern.compile("[A-Za-z0-9_+=,.@-]{2,64}");

    @Override
    public Set<TencentError> errors() {
        return Set.of(TencentError.RESOURCE_NOT_FOUND);
    }

    @Override
    public Command<AccessKey> decode(TencentRequest request) {
        var parameters = request.parameters();
        var role = role(parameters);
        if (!SESSION.matcher(parameters.text("roleSessionName")).matches()) {
            throw parameters.wrong("roleSessionName", "must have 2 to 64 letters, digits or any of _+=,.@-");
        }
        var seconds =
                parameters.optionalInteger("durationSeconds", 1, MAX_SECONDS).orElse(USUAL_SECONDS);
        return new AssumeRole(role, Duration.ofSeconds(seconds));
    }

    private static AccountRole.Key role(Parameters parameters) {
        var named = ROLE.matcher(parameters.text("roleArn"));
        if (!named.matches()) {
            throw parameters.wrong("roleArn", "must be like qcs::cam::uin/100000000001:roleName/admin");
        }
        return AccountRole.Key.of(new AccountId(named.group(1)), named.group(2));
    }

    @Override
    public ObjectNode encode(AccessKey key) {
        var session = key.session().orElseThrow();
        var end = session.expiresAt().truncatedTo(ChronoUnit.SECONDS);
        var answer = Json.object();
        var data = answer.putObject("data");
        data.putObject("credentials")
                .put("sessionToken", session.token())
                .put("tmpSecretId", key.id().value())
                .put("tmpSecretKey", key.secret());
        data.put("expiredTime", end.getEpochSecond()).put("expiration", end.toString());
        return answer;
    }
}
