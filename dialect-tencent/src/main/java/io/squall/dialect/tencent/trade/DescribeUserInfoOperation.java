package io.squall.dialect.tencent.trade;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.identity.FindIdentity;
import io.squall.engine.identity.FindIdentity.Identity;
import io.squall.errors.TencentError;
import io.squall.model.User;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeUserInfo" in the trade documentation. Nobody has told the cloud a mail address or a telephone number.
record DescribeUserInfoOperation() implements TradeOperation<Identity> {

    private static final int OWNER = 0;
    private static final int SUB_USER = 1;
    private static final int NOT_CONFIRMED = 0;

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Identity> decode(TencentRequest request) {
        return new FindIdentity();
    }

    @Override
    public ObjectNode encode(Identity identity) {
        var answer = Json.object();
        answer.putObject("userInfo")
                .put(
                        "name",
                        identity.user()
                                .map(User::name)
                                .orElseGet(() -> identity.account().name()))
                .put("isOwner", identity.user().isPresent() ? SUB_USER : OWNER)
                .put("mailStatus", NOT_CONFIRMED)
                .put("mail", "")
                .put("phone", "");
        return answer;
    }
}
