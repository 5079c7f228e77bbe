package io.squall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client's day at Tencent's cloud: it builds, changes and connects things, and meets failures of each kind.
///
/// @param sdk what it does it with
/// @param method by which, GET or POST
record TencentWalk(Sdk sdk, String method) {

    static final String SECRET_ID = "AKIDSquallDemo0000000000000000000001";
    static final String SECRET_KEY = "SquallDemoSecretKey000000000001";

    private static final JsonMapper JSON = JsonMapper.shared();

    /// One of the provider's SDKs.
    interface Sdk {
        String call(
                String module,
                String action,
                Map<String, Object> params,
                String method,
                String secretId,
                String secretKey)
                throws Exception;
    }

    private JsonNode call(String module, String action, Object... params) throws Exception {
        return signed(SECRET_ID, SECRET_KEY, module, action, params);
    }

    private JsonNode signed(String secretId, String secretKey, String module, String action, Object... params)
            throws Exception {
        var all = new HashMap<String, Object>();
        all.put("Region", "gz");
        for (var i = 0; i < params.length; i += 2) {
            all.put((String) params[i], params[i + 1]);
        }
        return JSON.readTree(sdk.call(module, action, all, method, secretId, secretKey));
    }

    private JsonNode succeed(String module, String action, Object... params) throws Exception {
        var answer = call(module, action, params);
        assertThat(answer.path("code").asInt(-1)).as("%s: %s", action, answer).isZero();
        return answer;
    }

    private void fail(int code, String module, String action, Object... params) throws Exception {
        var answer = call(module, action, params);
        assertThat(answer.path("code").asInt(-1)).as("%s: %s", action, answer).isEqualTo(code);
    }

    /// Launch, stop, resize, disks, snapshot, image, elastic IP, security group.
    void build() throws Exception {
        var web = succeed(
                        "cvm",
                        "RunInstancesHour",
                        "cpu",
                        1,
                        "mem",
                        1,
                        "imageId",
                        "img-31tjrtph",
                        "storageType",
                        2,
                        "storageSize",
                        0,
                        "zoneId",
                        100002,
                        "instanceName",
                        "web",
                        "bandwidthType",
                        "PayByTraffic",
                        "bandwidth",
                        1)
                .at("/unInstanceIds/0")
                .asString();
        succeed("cvm", "StopInstances", "instanceIds.0", web);
        succeed("cvm", "ResizeInstanceHour", "instanceId", web, "cpu", 2, "mem", 4, "storageSize", 0);
        assertThat(succeed("cvm", "DescribeInstances", "instanceIds.0", web)
                        .at("/instanceSet/0/mem")
                        .asInt())
                .isEqualTo(4);
        var disk = succeed(
                        "cbs",
                        "CreateCbsStorages",
                        "storageType",
                        "cloudBasic",
                        "storageSize",
                        10,
                        "goodsNum",
                        1,
                        "period",
                        1,
                        "payMode",
                        "prePay",
                        "zone",
                        "ap-guangzhou-2")
                .at("/storageIds/0")
                .asString();
        succeed("cbs", "AttachCbsStorages", "storageIds.0", disk, "uInstanceId", web);
        var snapshot = succeed("snapshot", "CreateSnapshot", "storageId", disk, "snapshotName", "daily");
        assertThat(snapshot.path("snapshotId").asString()).startsWith("snap-");
        succeed("image", "CreateImage", "instanceId", web, "imageName", web.replace("ins-", "golden-"));
        assertThat(succeed("image", "DescribeImages", "imageType", 1)
                        .path("totalCount")
                        .asInt())
                .isPositive();
        var address =
                succeed("eip", "CreateEip", "goodsNum", 1).at("/data/eipIds/0").asString();
        succeed("eip", "EipBindInstance", "eipId", address, "unInstanceId", web);
        var group = succeed(
                        "dfw", "CreateSecurityGroup", "sgName", "web-" + System.nanoTime(), "sgRemark", "by the SDK")
                .at("/data/sgId")
                .asString();
        succeed(
                "dfw",
                "ModifySecurityGroupsOfInstance",
                "instanceSet.0.instanceId",
                web,
                "instanceSet.0.sgIds.0",
                group);
        succeed("cvm", "StartInstances", "instanceIds.0", web);
        var both = call("cvm", "StopInstances", "instanceIds.0", web, "instanceIds.1", "ins-00000000");
        assertThat(both.path("code").asInt()).as(both.toString()).isEqualTo(5400);
    }

    void meetFailures() throws Exception {
        fail(4000, "cvm", "DescribeInstances", "limit", 0);
        fail(5000, "cvm", "ReturnInstance", "instanceId", "ins-00000000");
        fail(5100, "cvm", "StartInstances", "instanceIds.0", "ins-00000000");
        fail(
                5200,
                "cvm",
                "RunInstancesHour",
                "cpu",
                7,
                "mem",
                1,
                "imageId",
                "img-31tjrtph",
                "storageSize",
                0,
                "zoneId",
                100002);
        fail(6100, "cvm", "TakeOffInstances");
        assertThat(signed(SECRET_ID, "another", "cvm", "DescribeInstances")
                        .path("code")
                        .asInt())
                .isEqualTo(4100);
        assertThat(signed("AKIDnobody", SECRET_KEY, "cvm", "DescribeInstances")
                        .path("code")
                        .asInt())
                .isEqualTo(4104);
    }

    /// Buys something with an empty wallet.
    void goBankrupt() throws Exception {
        fail(5300, "cvm", "RunInstances", "cpu", 1, "mem", 1, "imageId", "img-31tjrtph", "storageSize", 0, "period", 1);
    }
}
