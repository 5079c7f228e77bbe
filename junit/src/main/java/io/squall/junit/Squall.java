package io.squall.junit;

import java.net.URI;

/// A cloud as one test has it: where it is reached, credentials that lead to the test's own world, and that world.
public final class Squall implements AutoCloseable {

    private static final String DEMO_APPKEY = "SquallDemoAppKey";
    private static final String DEMO_USER = "demo@squall.test";
    private static final String DEMO_PASSWORD = "squall-demo";
    private static final String DEMO_SECRET_ID = "AKIDSquallDemo0000000000000000000001";

    private final Endpoints endpoints;
    private final WorldHandle world;
    private final Credentials credentials;

    Squall(Endpoints endpoints, WorldHandle world, Credentials credentials) {
        this.endpoints = endpoints;
        this.world = world;
        this.credentials = credentials;
    }

    /// An account of NHN Cloud's.
    ///
    /// @param endpoint what stands before the path of each operation, such as `/instances`
    public record NhnAccount(String appkey, String user, String password, URI endpoint) {}

    /// An account of Tencent Cloud's.
    public record TencentAccount(String secretId, String secretKey) {
        /// Without the secret.
        @Override
        public String toString() {
            return "TencentAccount[%s]".formatted(secretId);
        }
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    /// The test's own world.
    public WorldHandle world() {
        return world;
    }

    /// The demo account of the built-in world.
    public NhnAccount nhn() {
        return nhn(DEMO_APPKEY, DEMO_USER, DEMO_PASSWORD);
    }

    /// An account of a world that a file describes.
    ///
    /// @param appkey as the file has it
    public NhnAccount nhn(String appkey, String user, String password) {
        var own = credentials.find(appkey).name();
        return new NhnAccount(own, user, password, endpoints.http().resolve("/compute/v1.0/appkeys/" + own));
    }

    /// The demo account of the built-in world.
    public TencentAccount tencent() {
        return tencent(DEMO_SECRET_ID);
    }

    /// An account of a world that a file describes.
    ///
    /// @param secretId as the file has it
    public TencentAccount tencent(String secretId) {
        var own = credentials.find(secretId);
        return new TencentAccount(own.name(), own.secret());
    }

    /// Removes the world.
    @Override
    public void close() {
        world.delete();
    }
}
