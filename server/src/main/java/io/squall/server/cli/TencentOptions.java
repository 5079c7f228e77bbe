package io.squall.server.cli;

import io.squall.dialect.tencent.TencentDialect;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// How Tencent's API behaves where documents and clients differ.
final class TencentOptions {

    @Option(
            names = "--tencent-plain-http",
            description = "Answer Tencent's API by plain HTTP too, which it refuses otherwise (4600).")
    private boolean plainHttp;

    @Option(
            names = "--tencent-nonce-pair",
            description =
                    "Let a nonce of Tencent's come again with another timestamp, even in the next request, as some clients send it.")
    private boolean noncePair;

    @Option(
            names = "--tencent-host-alias",
            paramLabel = "HOST",
            description = "Accept signatures of Tencent's that were made for this host; may be repeated.")
    private List<String> hostAliases = new ArrayList<>();

    @Option(
            names = "--tencent-cbs-outer-zero",
            description = "Let Tencent's batches on disks and snapshots that fail have code 0 outside of detail.")
    private boolean cbsOuterZero;

    @Option(
            names = "--tencent-module-code-at-top",
            description =
                    "Let Tencent's code be the module's own when a security group (7001) or a route (28004) is not there to be deleted.")
    private boolean moduleCodeAtTop;

    TencentDialect.Options read() {
        return new TencentDialect.Options(plainHttp, !noncePair, hostAliases, cbsOuterZero, moduleCodeAtTop);
    }
}
