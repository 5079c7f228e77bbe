package io.squall.dialect.tencent.action;

import io.squall.dialect.Envelope;
import io.squall.dialect.Fault;
import io.squall.dialect.Fault.Specific;
import io.squall.dialect.Json;
import io.squall.dialect.WireResponse;
import io.squall.errors.TencentError;
import tools.jackson.databind.node.ObjectNode;

/// What every answer of the API v2 has: `code`, `message` and `codeDesc`, on one line ("Response Format" in the API
/// documentation).
public record NumberedEnvelope() implements Envelope<TencentError> {

    private static final int OK = 200;
    private static final String CONTENT_TYPE = "application/json; charset=utf-8";

    @Override
    public WireResponse succeed(ObjectNode members) {
        return answer(TencentError.SUCCESS.number(), "", TencentError.SUCCESS.codeDesc(), members);
    }

    @Override
    public WireResponse fail(Fault<TencentError> fault, ObjectNode members) {
        return answer(code(fault), message(fault), codeDesc(fault), members);
    }

    private static WireResponse answer(int code, String message, String codeDesc, ObjectNode members) {
        var body = Json.object().put("code", code).put("message", message).put("codeDesc", codeDesc);
        body.setAll(members);
        return new WireResponse(OK, CONTENT_TYPE, Json.write(body));
    }

    /// The common code, unless a client is to find the module's there.
    private static int code(Fault<TencentError> fault) {
        return fault.specific()
                .filter(Specific::leading)
                .map(Specific::number)
                .map(Integer::valueOf)
                .orElse(fault.error().number());
    }

    /// The number of the module's error, or of the common one, and the words.
    static String message(Fault<TencentError> fault) {
        return "(%s)%s"
                .formatted(
                        fault.specific()
                                .map(Specific::number)
                                .orElse(fault.error().code()),
                        fault.detail());
    }

    static String codeDesc(Fault<TencentError> fault) {
        return fault.specific().map(Specific::name).orElse(fault.error().codeDesc());
    }
}
