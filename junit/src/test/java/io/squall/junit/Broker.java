package io.squall.junit;

import java.io.IOException;
import java.util.Map;

/// A program that is tested: it buys instances, and tries again where that may help.
record Broker(TencentClient client) {

    static final Map<String, String> SMALL_INSTANCE = Map.of(
            "Region",
            "gz",
            "cpu",
            "1",
            "mem",
            "1",
            "imageId",
            "img-31tjrtph",
            "storageSize",
            "0",
            "zoneId",
            "100001",
            "instanceName",
            "web");

    private static final int ATTEMPTS = 3;

    enum Outcome {
        BOUGHT,
        SOLD_OUT,
        NO_MONEY,
        UNKNOWN
    }

    Broker(Squall squall) {
        this(new TencentClient(squall));
    }

    Outcome buy() throws InterruptedException {
        var code = 0;
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                code = client.code("cvm", "RunInstancesHour", SMALL_INSTANCE);
            } catch (IOException lost) {
                return Outcome.UNKNOWN;
            }
            if (code != 5200) {
                return code == 0 ? Outcome.BOUGHT : Outcome.NO_MONEY;
            }
        }
        return Outcome.SOLD_OUT;
    }
}
