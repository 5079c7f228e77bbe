package io.squall.dialect.tencent.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Signatures that others computed.
class SignatureVectorsTest {

    private static final Verifier VERIFIER = new Verifier(List.of());
    private static final String PREFIX = "GETcvm.api.qcloud.com/v2/index.php?"
            + "Action=DescribeInstances&Nonce=24680&Region=gz&SecretId=" + Requests.ID + "&Timestamp=1500000000";

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', maxCharsPerColumn = 8192, textBlock = """
            /98kXT+APM4lr12e8WlQ62/aVBc= | GETcvm.api.qcloud.com/v2/index.php?Action=DescribeInstances&Nonce=24680&Region=gz&SecretId=AKIDSquallExample000000000000000001&Timestamp=1500000000&instanceIds.0=ins-09dx96dg&limit=20&offset=0
            GOW+AVGYygl5oUFTQAt5s/MUT4f8HY23l5QmbBTPgAE= | POSTcvm.api.qcloud.com/v2/index.php?Action=RunInstancesHour&Nonce=24680&Region=ap-guangzhou&RequestClient=SDK_JAVA_2.0.7&SecretId=AKIDSquallExample000000000000000001&SignatureMethod=HmacSHA256&Timestamp=1500000000&cpu=1&imageId=img-3wnd9xpl&instanceName=测试 a+b&mem=2&password=Aa1@_%26=x&storageSize=50&zoneId=100002
            vIPiyRo7hcACLwI/p0TsxE/pVdY= | GETdfw.api.qcloud.com/v2/index.php?Action=ModifySecurityGroupsOfInstance&Nonce=24680&Region=gz&SecretId=AKIDSquallExample000000000000000001&SignatureMethod=HmacSHA1&Timestamp=1500000000&Token=tok3n==&instanceSet.0.instanceId=ins-4q118hl2&instanceSet.0.sgIds.0=sg-1sdj39df&instanceSet.0.sgIds.1=sg-o8sk37is
            IZES9d7rBR2DIoYpmfHSNsQo2tA= | GETlb.api.qcloud.com/v2/index.php?Action=RegisterInstancesWithLoadBalancer&Nonce=24680&Region=&SecretId=AKIDSquallExample000000000000000001&Timestamp=1500000000&backends.0.instanceId=ins-00000000&backends.1.instanceId=ins-00000001&backends.10.instanceId=ins-0000000a&backends.2.instanceId=ins-00000002&loadBalancerId=lb-abcdefgh
            """)
    void made_up_keys_sign_as_the_sdks_do(String signature, String plainText) {
        var request = decoded(Requests.of(plainText, signature));

        assertThat(PlainText.accepted(request, List.of()).getFirst()).hasToString(plainText.replace("%26", "&"));
        assertThat(VERIFIER.accepts(request, Requests.SECRET)).isTrue();
        assertThat(VERIFIER.accepts(Requests.reordered(request, List::reversed), Requests.SECRET))
                .isTrue();
        assertThat(VERIFIER.accepts(request, Requests.SECRET + "x")).isFalse();
        assertThat(VERIFIER.acceptsNobody(request)).isFalse();
    }

    /// The Python SDK replaces before it sorts, the Java SDK sorts before it replaces.
    @ParameterizedTest
    @CsvSource({
        "kPTW/EuS7SnQeluR/RyLrWY8LgY=, '&filter.0.name=zone&filterKey=x'",
        "cKqaUavdhI97u6DQzJ/a8hYliUw=, '&filterKey=x&filter.0.name=zone'"
    })
    void both_orders_of_keys_with_underscores_are_accepted(String signature, String tail) {
        var request = Requests.of(PREFIX + "&filter_0_name=zone&filterKey=x", signature);

        assertThat(PlainText.accepted(request, List.of()))
                .map(PlainText::toString)
                .contains(PREFIX + tail);
        assertThat(VERIFIER.accepts(request, Requests.SECRET)).isTrue();
    }

    /// The order of the sent keys counts only where they have underscores.
    @Test
    void keys_that_were_sent_with_dots_have_one_order() {
        var request = Requests.of(PREFIX + "&filter.0.name=zone&filterKey=x", "cKqaUavdhI97u6DQzJ/a8hYliUw=");

        assertThat(VERIFIER.accepts(request, Requests.SECRET)).isFalse();
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', textBlock = """
            NSI3UqqD99b/UJb4tbG/xZpRW64= | Gu5t9xGARNpq86cd98joQYCN3Cozk1qA | GET | Action=DescribeInstances&Nonce=11886&Region=gz&SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA&Timestamp=1465185768&instanceIds.0=ins-09dx96dg&limit=20&offset=0
            0EEm/HtGRr/VJXTAD9tYMth1Bzm3lLHz5RCDv1GdM8s= | Gu5t9xGARNpq86cd98joQYCN3Cozk1qA | GET | Action=DescribeInstances&InstanceIds.0=ins-09dx96dg&Nonce=11886&Region=ap-guangzhou&SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA&SignatureMethod=HmacSHA256&Timestamp=1465185768
            p3n+pxBqF5JGZtDSxoVn5tGngf0= | secretKeyBar | POST | Action=DescribeInstances&Nonce=1290303896666895346&Region=ap-guangzhou&SecretId=secretIdFoo&SignatureMethod=HmacSHA1&Timestamp=1512393162&Version=2017-03-12
            B2T37FRSP6Fk0/q/cdfrTE0p3zX5ooB/2BPWZUFpsj4= | secretKeyBar | POST | Action=DescribeInstances&Nonce=1290303896666895346&Region=ap-guangzhou&SecretId=secretIdFoo&SignatureMethod=HmacSHA256&Timestamp=1512393162&Version=2017-03-12
            5HAq1BOKNLEE2/uauWnp6Zv9Z3c= | secretKeyBar | GET | Action=DescribeInstances&Nonce=1290303896666895346&Region=ap-guangzhou&SecretId=secretIdFoo&SignatureMethod=HmacSHA1&Timestamp=1512393162&Version=2017-03-12
            """)
    void published_signatures_are_accepted(String signature, String secret, String method, String list) {
        var request = Requests.of(method + Requests.HOST + Requests.PATH + "?" + list, signature);

        assertThat(VERIFIER.accepts(request, secret)).isTrue();
    }

    /// The tables above write an ampersand in a value as `%26`.
    private static SignedRequest decoded(SignedRequest request) {
        return Requests.withParameters(
                request,
                request.parameters().stream()
                        .map(parameter -> Parameter.text(
                                parameter.key(), parameter.value().replace("%26", "&")))
                        .toList());
    }
}
