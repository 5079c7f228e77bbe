package io.squall.acceptance;

import tools.jackson.databind.JsonNode;

/// A client meets every documented code, each because the operator brought the world into a state that raises it. Only
/// 4600 is missing: the SDKs speak nothing but HTTPS.
record TencentFailures(TencentClient.Sdk sdk, String method, Operator operator) {

    private static final String LAUNCH = "cvm.RunInstancesHour";
    private static final String SERVER = "cpu=1&mem=1&imageId=img-31tjrtph&storageType=2&storageSize=0&zoneId=100002";

    void meetAll() throws Exception {
        refuseWhoAsks();
        refuseSubAccounts();
        refuseWhatIsAsked();
        breakTheCloud();
    }

    private TencentClient account(String properties) throws Exception {
        return key(operator.tell("POST", "accounts/signed", properties));
    }

    private TencentClient key(JsonNode made) {
        return TencentClient.demo(sdk, method)
                .with(made.path("accessKey").asString(), made.path("secret").asString());
    }

    private void refuseWhoAsks() throws Exception {
        var client = account("{}");
        client.with(client.secretId(), "another").fail(4100, "cvm.DescribeInstances", "");
        client.with("AKIDNobody", client.secretKey()).fail(4104, "cvm.DescribeInstances", "");
        client.fail(4105, "cvm.DescribeInstances", "Token=found-somewhere");
        account("{\"guardedActions\": [\"cvm:ReturnInstance\"]}")
                .fail(4106, "cvm.ReturnInstance", "instanceId=ins-00000000");
        account("{\"blocked\": true}").fail(4300, "cvm.DescribeInstances", "");
        operator.tell("PATCH", "rules", "{\"perMinuteOfAction\": 1}");
        try {
            client.succeed("cvm.DescribeKeyPairs", "");
            client.fail(4400, "cvm.DescribeKeyPairs", "");
        } finally {
            operator.tell("PATCH", "rules", "{\"perMinuteOfAction\": 100}");
        }
        client.fail(4500, "cvm.DescribeInstances", "Timestamp=1500000000");
    }

    private void refuseSubAccounts() throws Exception {
        var owner = account("{}");
        var web = owner.succeed(LAUNCH, SERVER).at("/unInstanceIds/0").asString();
        var account = "accounts/" + owner.secretId();
        var grants = account + "/users/intern-" + owner.secretId() + "/grants";
        operator.tell(
                "PUT",
                grants,
                "{\"grants\": [{\"actions\": [\"cvm:StopInstances\"], \"resources\": [\"ins-00000000\"]}]}");
        var intern = key(operator.tell(
                "POST", account + "/access-keys", "{\"user\": \"intern-%s\"}".formatted(owner.secretId())));
        intern.fail(4101, "cvm.StartInstances", "instanceIds.0=" + web);
        intern.fail(4102, "cvm.StopInstances", "instanceIds.0=" + web);
        operator.tell(
                "PUT",
                grants,
                "{\"grants\": [{\"actions\": [\"cvm:StopInstances\"], \"resources\": [\"ins-00000000\"]},"
                        + " {\"actions\": [\"cvm:StartInstances\"], \"resources\": [\"%s\"]}]}".formatted(web));
        intern.fail(4103, "cvm.StopInstances", "instanceIds.0=" + web);
        operator.tell("PATCH", "services/identity", "{\"available\": false}");
        try {
            intern.fail(4110, "cvm.StopInstances", "instanceIds.0=" + web);
        } finally {
            operator.tell("PATCH", "services/identity", "{\"available\": true}");
        }
    }

    private void refuseWhatIsAsked() throws Exception {
        var client = account("{}");
        var web = client.succeed(LAUNCH, SERVER).at("/unInstanceIds/0").asString();
        client.fail(4000, "cvm.DescribeInstances", "limit=0");
        client.fail(5000, "cvm.ReturnInstance", "instanceId=ins-00000000");
        client.fail(5100, "cvm.StartInstances", "instanceIds.0=" + web);
        client.fail(5200, LAUNCH, SERVER.replace("cpu=1", "cpu=7"));
        client.fail(5400, "cvm.StopInstances", "instanceIds.0=" + web + "&instanceIds.1=ins-00000000");
        account("{\"balanceCents\": 0}").fail(5300, LAUNCH, SERVER);
        account("{\"verified\": false}").fail(5500, LAUNCH, SERVER);
        client.fail(6100, "cvm.TakeOffInstances", "");
    }

    private void breakTheCloud() throws Exception {
        var client = account("{}");
        operator.tell("PATCH", "services/compute", "{\"available\": false}");
        try {
            client.fail(6000, "cvm.DescribeInstances", "");
        } finally {
            operator.tell("PATCH", "services/compute", "{\"available\": true}");
        }
        operator.tell("PUT", "maintenance/cvm:DescribeInstances", "{\"closed\": true}");
        try {
            client.fail(6200, "cvm.DescribeInstances", "");
        } finally {
            operator.tell("PUT", "maintenance/cvm:DescribeInstances", "{\"closed\": false}");
        }
    }
}
