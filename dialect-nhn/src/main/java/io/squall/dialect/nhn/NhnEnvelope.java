package io.squall.dialect.nhn;

import io.squall.dialect.Envelope;
import io.squall.dialect.Fault;
import io.squall.dialect.Json;
import io.squall.dialect.WireResponse;
import io.squall.errors.NhnError;
import tools.jackson.databind.node.ObjectNode;

/// What every answer has: a `header` that says whether the request succeeded ("Response" in the NHN guide).
record NhnEnvelope() implements Envelope<NhnError> {

    private static final int OK = 200;
    private static final String CONTENT_TYPE = "application/json;charset=UTF-8";

    @Override
    public WireResponse succeed(ObjectNode members) {
        return answer(true, NhnError.SUCCESS, "", members);
    }

    @Override
    public WireResponse fail(Fault<NhnError> fault, ObjectNode members) {
        return answer(false, fault.error(), fault.detail(), members);
    }

    private static WireResponse answer(boolean successful, NhnError error, String detail, ObjectNode members) {
        var body = Json.object();
        body.putObject("header")
                .put("isSuccessful", successful)
                .put("resultCode", error.resultCode())
                .put("resultMessage", error.resultMessage(detail));
        body.setAll(members);
        return new WireResponse(OK, CONTENT_TYPE, Json.write(body));
    }
}
