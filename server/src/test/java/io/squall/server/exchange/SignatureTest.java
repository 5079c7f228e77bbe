package io.squall.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The judge of signatures, judged by vectors that the providers' own SDKs computed.
final class SignatureTest {

    private static final String PATH = "/v2/index.php";

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
            METHOD | MODULE | PARAMETERS | SIGNATURE
            GET    | cvm    | Action=DescribeInstances;Region=gz;instanceIds.0=ins-09dx96dg;limit=20;offset=0 | /98kXT+APM4lr12e8WlQ62/aVBc=
            POST   | cvm    | Action=RunInstancesHour;Region=ap-guangzhou;SignatureMethod=HmacSHA256;RequestClient=SDK_JAVA_2.0.7;zoneId=100002;cpu=1;mem=2;imageId=img-3wnd9xpl;storageSize=50;instanceName=测试 a+b;password=Aa1@_&=x | GOW+AVGYygl5oUFTQAt5s/MUT4f8HY23l5QmbBTPgAE=
            GET    | dfw    | Action=ModifySecurityGroupsOfInstance;Region=gz;SignatureMethod=HmacSHA1;Token=tok3n==;instanceSet.0.instanceId=ins-4q118hl2;instanceSet.0.sgIds.0=sg-1sdj39df;instanceSet.0.sgIds.1=sg-o8sk37is | vIPiyRo7hcACLwI/p0TsxE/pVdY=
            GET    | lb     | Action=RegisterInstancesWithLoadBalancer;Region=;loadBalancerId=lb-abcdefgh;backends.0.instanceId=ins-00000000;backends.1.instanceId=ins-00000001;backends.2.instanceId=ins-00000002;backends.10.instanceId=ins-0000000a | IZES9d7rBR2DIoYpmfHSNsQo2tA=
            GET    | cvm    | Action=DescribeInstances;Region=gz;filter_0_name=zone;filterKey=x | kPTW/EuS7SnQeluR/RyLrWY8LgY=
            """)
    void a_signature_is_the_one_that_the_providers_sdks_compute(
            String method, String module, String parameters, String signature) {
        var all = new LinkedHashMap<String, String>();
        all.put("Nonce", "24680");
        all.put("SecretId", "AKIDSquallExample000000000000000001");
        all.put("Timestamp", "1500000000");
        Arrays.stream(parameters.split(";")).forEach(parameter -> {
            var equals = parameter.indexOf('=');
            all.put(parameter.substring(0, equals), parameter.substring(equals + 1));
        });

        assertThat(Signature.of(method, module + ".api.qcloud.com", PATH, all, "squallExampleSecretKey0000000001"))
                .isEqualTo(signature);
    }

    @Test
    void a_value_that_a_client_takes_for_a_file_is_not_signed_in_a_post() {
        var all = new LinkedHashMap<String, String>();
        all.put("b", "@file");
        all.put("a", "");

        assertThat(Signature.plainText("POST", "h", "/p", all)).isEqualTo("POSTh/p?a=");
        assertThat(Signature.plainText("GET", "h", "/p", all)).isEqualTo("GETh/p?a=&b=@file");
    }
}
