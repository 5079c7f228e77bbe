package io.squall.dialect.tencent.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Signatures as the official SDKs and the documentation compute them.
final class VerifierTest {

    private static final String SECRET = "squallExampleSecretKey0000000001";
    private static final String ID = "&SecretId=AKIDSquallExample000000000000000001";
    private static final String DOCUMENTED = "Gu5t9xGARNpq86cd98joQYCN3Cozk1qA";
    private static final String DOCUMENTED_ID = "&SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA";

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '~', useHeadersInDisplayName = true, textBlock = """
            METHOD ~ HOST               ~ PARAMETERS ~ SIGNATURE
            GET    ~ cvm.api.qcloud.com ~ Action=DescribeInstances&Nonce=24680&Region=gz&Timestamp=1500000000&instanceIds.0=ins-09dx96dg&limit=20&offset=0 ~ /98kXT+APM4lr12e8WlQ62/aVBc=
            POST   ~ cvm.api.qcloud.com ~ Action=RunInstancesHour&Nonce=24680&Region=ap-guangzhou&RequestClient=SDK_JAVA_2.0.7&SignatureMethod=HmacSHA256&Timestamp=1500000000&cpu=1&imageId=img-3wnd9xpl&instanceName=测试 a+b&mem=2&password=Aa1@_&=x&storageSize=50&zoneId=100002 ~ GOW+AVGYygl5oUFTQAt5s/MUT4f8HY23l5QmbBTPgAE=
            GET    ~ dfw.api.qcloud.com ~ Action=ModifySecurityGroupsOfInstance&Nonce=24680&Region=gz&SignatureMethod=HmacSHA1&Timestamp=1500000000&Token=tok3n==&instanceSet.0.instanceId=ins-4q118hl2&instanceSet.0.sgIds.0=sg-1sdj39df&instanceSet.0.sgIds.1=sg-o8sk37is ~ vIPiyRo7hcACLwI/p0TsxE/pVdY=
            GET    ~ lb.api.qcloud.com  ~ Action=RegisterInstancesWithLoadBalancer&Nonce=24680&Region=&Timestamp=1500000000&backends.0.instanceId=ins-00000000&backends.1.instanceId=ins-00000001&backends.10.instanceId=ins-0000000a&backends.2.instanceId=ins-00000002&loadBalancerId=lb-abcdefgh ~ IZES9d7rBR2DIoYpmfHSNsQo2tA=
            GET    ~ cvm.api.qcloud.com ~ Action=DescribeInstances&Nonce=24680&Region=gz&Timestamp=1500000000&filter_0_name=zone&filterKey=x ~ kPTW/EuS7SnQeluR/RyLrWY8LgY=
            GET    ~ cvm.api.qcloud.com ~ Action=DescribeInstances&Nonce=24680&Region=gz&Timestamp=1500000000&filter_0_name=zone&filterKey=x ~ cKqaUavdhI97u6DQzJ/a8hYliUw=
            """)
    void the_vectors_of_the_specification_are_accepted(
            String method, String host, String parameters, String signature) {
        assertThat(Verifier.accepts(request(method, host, parameters + ID, signature), SECRET, List.of()))
                .isTrue();
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '~', useHeadersInDisplayName = true, textBlock = """
            PARAMETERS ~ SIGNATURE
            Action=DescribeInstances&Nonce=11886&Region=gz&Timestamp=1465185768&instanceIds.0=ins-09dx96dg&limit=20&offset=0 ~ NSI3UqqD99b/UJb4tbG/xZpRW64=
            Action=DescribeInstances&Nonce=11886&Region=ap-guangzhou&SignatureMethod=HmacSHA256&Timestamp=1465185768&InstanceIds.0=ins-09dx96dg ~ 0EEm/HtGRr/VJXTAD9tYMth1Bzm3lLHz5RCDv1GdM8s=
            """)
    void the_examples_of_the_documentation_are_accepted(String parameters, String signature) {
        var request = request("GET", "cvm.api.qcloud.com", parameters + DOCUMENTED_ID, signature);

        assertThat(Verifier.accepts(request, DOCUMENTED, List.of())).isTrue();
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '~', useHeadersInDisplayName = true, textBlock = """
            METHOD ~ SIGNATURE METHOD ~ SIGNATURE
            POST   ~ HmacSHA1         ~ p3n+pxBqF5JGZtDSxoVn5tGngf0=
            POST   ~ HmacSHA256       ~ B2T37FRSP6Fk0/q/cdfrTE0p3zX5ooB/2BPWZUFpsj4=
            GET    ~ HmacSHA1         ~ 5HAq1BOKNLEE2/uauWnp6Zv9Z3c=
            """)
    void what_the_sdk_for_python_tests_itself_with_is_accepted(
            String method, String signatureMethod, String signature) {
        var request = request(
                method,
                "cvm.api.qcloud.com",
                "Action=DescribeInstances&Version=2017-03-12&Nonce=1290303896666895346&Timestamp=1512393162"
                        + "&Region=ap-guangzhou&SecretId=secretIdFoo&SignatureMethod=" + signatureMethod,
                signature);

        assertThat(Verifier.accepts(request, "secretKeyBar", List.of())).isTrue();
    }

    /// An ampersand counts as part of a value unless a name and an equals sign follow it.
    private static SignedRequest request(String method, String host, String parameters, String signature) {
        var map = new LinkedHashMap<String, String>();
        for (var pair : parameters.split("&(?=[A-Za-z][A-Za-z0-9._]*=)", -1)) {
            map.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return Judge.request(method, host, map, signature);
    }

    @Property
    void whatever_an_independent_client_signs_is_accepted(
            @ForAll("requests") Map<String, String> parameters, @ForAll boolean isPost) {
        var request = Judge.signed(isPost ? "POST" : "GET", "cvm.api.qcloud.com", parameters, SECRET);

        assertThat(Verifier.accepts(request, SECRET, List.of())).isTrue();
    }

    @Property
    void any_single_character_that_changes_makes_it_refused(
            @ForAll("requests") Map<String, String> parameters, @ForAll int where) {
        var request = Judge.signed("GET", "cvm.api.qcloud.com", parameters, SECRET);
        var at = Math.floorMod(where, request.parameters().size());
        var changed = new ArrayList<>(request.parameters());
        var victim = changed.get(at);
        changed.set(at, new Parameter(victim.key(), changed(victim.value(), where), false));

        var forged = new SignedRequest("GET", "cvm.api.qcloud.com", "/v2/index.php", changed);

        assertThat(Verifier.accepts(forged, SECRET, List.of())).isFalse();
    }

    private static String changed(String value, int where) {
        if (value.isEmpty()) {
            return "x";
        }
        var at = value.offsetByCodePoints(0, Math.floorMod(where, value.codePointCount(0, value.length())));
        var old = value.codePointAt(at);
        return value.substring(0, at) + (old == 'x' ? "y" : "x") + value.substring(at + Character.charCount(old));
    }

    @Property(tries = 100)
    void another_method_host_or_path_makes_it_refused(@ForAll("requests") Map<String, String> parameters) {
        var request = Judge.signed("GET", "cvm.api.qcloud.com", parameters, SECRET);

        assertThat(List.of(
                        new SignedRequest("POST", request.host(), request.path(), request.parameters()),
                        new SignedRequest("GET", "cbs.api.qcloud.com", request.path(), request.parameters()),
                        new SignedRequest("GET", request.host(), "/", request.parameters())))
                .noneMatch(forged -> Verifier.accepts(forged, SECRET, List.of()));
    }

    @Test
    void the_port_in_the_host_header_need_not_be_signed() {
        var signed = Judge.signed("GET", "cvm.api.qcloud.com", Map.of("Action", "DescribeZones"), SECRET);
        var sent = new SignedRequest("GET", "cvm.api.qcloud.com:8643", signed.path(), signed.parameters());

        assertThat(Verifier.accepts(sent, SECRET, List.of())).isTrue();
    }

    @Test
    void an_alias_of_the_host_may_be_signed() {
        var signed = Judge.signed("GET", "cvm.api.qcloud.com", Map.of("Action", "DescribeZones"), SECRET);
        var sent = new SignedRequest("GET", "localhost:8643", signed.path(), signed.parameters());

        assertThat(Verifier.accepts(sent, SECRET, List.of())).isFalse();
        assertThat(Verifier.accepts(sent, SECRET, List.of("cvm.api.qcloud.com")))
                .isTrue();
    }

    @Provide
    Arbitrary<Map<String, String>> requests() {
        var keys = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("ABCZ019.")
                .ofMinLength(1)
                .ofMaxLength(12);
        var values = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("测试é€😀")
                .ofMaxLength(12);
        return Arbitraries.maps(
                        keys.filter(key -> !key.equals("Signature")), values.filter(value -> !value.startsWith("@")))
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
