package io.squall.dialect.tencent.action;

import io.squall.dialect.Envelope;
import io.squall.dialect.Fault;
import io.squall.dialect.Fault.Specific;
import io.squall.dialect.Json;
import io.squall.dialect.WireResponse;
import io.squall.errors.TencentError;
import tools.jackson.databind.node.ObjectNode;

/// What every answer has where errors have names: a `Response` with a `RequestId` in it ("Response Format" of the
/// edition
/// 2017-03-12 in the API documentation).
///
/// @param requestId by which the log and the admin API know the request
public record NamedEnvelope(String requestId) implements Envelope<TencentError> {

    private static final int OK = 200;
    private static final String CONTENT_TYPE = "application/json; charset=utf-8";

    @Override
    public WireResponse succeed(ObjectNode members) {
        return answer(Json.object().setAll(members));
    }

    @Override
    public WireResponse fail(Fault<TencentError> fault, ObjectNode members) {
        var response = Json.object();
        response.putObject("Error").put("Code", code(fault)).put("Message", fault.detail());
        return answer(response.setAll(members));
    }

    private WireResponse answer(ObjectNode response) {
        var body = Json.object().set("Response", response.put("RequestId", requestId));
        return new WireResponse(OK, CONTENT_TYPE, Json.write(body));
    }

    private static String code(Fault<TencentError> fault) {
        return fault.specific().map(Specific::name).orElse(fault.error().errorCode());
    }
}
