package io.squall.server.world;

import io.squall.engine.world.RenewCredentials;
import io.squall.model.AccessKeyId;
import io.squall.model.AppkeyId;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// Draws credentials in the forms that clients know.
record NewCredentials(RandomGenerator random) implements RenewCredentials.Draw {

    private static final int APPKEY_BYTES = 8;
    private static final int KEY_BYTES = 16;

    @Override
    public AppkeyId appkey() {
        return new AppkeyId(hex(APPKEY_BYTES));
    }

    @Override
    public AccessKeyId accessKey() {
        return new AccessKeyId("AKID" + hex(KEY_BYTES));
    }

    @Override
    public String secret() {
        return hex(KEY_BYTES);
    }

    private String hex(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
