package io.squall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that calls Tencent's cloud by one of the provider's SDKs.
///
/// @param method how it calls, GET or POST
record TencentClient(Sdk sdk, String method, String secretId, String secretKey) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// One of the provider's SDKs.
    interface Sdk {
        /// What it gives to its caller.
        ///
        /// @param module such as `cvm`
        /// @param params such as `Region`; the SDK adds what is common and the signature
        /// @param method `GET` or `POST`
        String call(
                String module,
                String action,
                Map<String, Object> params,
                String method,
                String secretId,
                String secretKey)
                throws Exception;
    }

    /// With the key of the demo account.
    static TencentClient demo(Sdk sdk, String method) {
        return new TencentClient(
                sdk, method, "AKIDSquallDemo0000000000000000000001", "SquallDemoSecretKey000000000001");
    }

    TencentClient with(String secretId, String secretKey) {
        return new TencentClient(sdk, method, secretId, secretKey);
    }

    /// Calls an action in Guangzhou.
    ///
    /// @param action with its module: `cvm.DescribeInstances`
    /// @param params `name=value`, joined by `&`
    JsonNode call(String action, String params) throws Exception {
        var all = new HashMap<String, Object>();
        all.put("Region", "gz");
        for (var param : params.split("&", -1)) {
            if (!param.isEmpty()) {
                var equals = param.indexOf('=');
                all.put(param.substring(0, equals), param.substring(equals + 1));
            }
        }
        var dot = action.indexOf('.');
        var answer = sdk.call(action.substring(0, dot), action.substring(dot + 1), all, method, secretId, secretKey);
        return JSON.readTree(answer);
    }

    JsonNode succeed(String action, String params) throws Exception {
        var answer = call(action, params);
        assertThat(code(answer)).as("%s %s: %s", action, params, answer).isZero();
        return answer;
    }

    void fail(int code, String action, String params) throws Exception {
        var answer = call(action, params);
        assertThat(code(answer)).as("%s %s: %s", action, params, answer).isEqualTo(code);
    }

    private static int code(JsonNode answer) {
        return answer.path("code").asInt(-1);
    }
}
