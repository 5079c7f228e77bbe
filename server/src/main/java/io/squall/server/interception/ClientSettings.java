package io.squall.server.interception;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The variables that lead an unmodified client to Squall, in the place of those that it has, except where they say
/// otherwise.
public final class ClientSettings {

    /// Where programs that know of Squall find it.
    public static final String URL = "SQUALL_URL";

    static final String LOOPBACK = "localhost,127.0.0.1,::1";

    private static final String KEY_ID = "TENCENTCLOUD_SECRET_ID";
    private static final String KEY_SECRET = "TENCENTCLOUD_SECRET_KEY";
    private static final String DEMO_SECRET = "SquallDemoSecretKey000000000001";

    private ClientSettings() {}

    /// Settings for a client whose variables are `present`.
    ///
    /// @param java whether to tell JVMs, each of which then says so on its standard error
    public static SequencedMap<String, String> of(
            CloudClient.Place cloud, TrustFiles trust, Map<String, String> present, boolean java) {
        var settings = new LinkedHashMap<String, String>();
        settings.put(URL, cloud.http().toString());
        proxies(settings, cloud.proxy());
        Roots.VARIABLES.forEach(name -> settings.put(name, trust.roots().toString()));
        settings.put("NODE_USE_ENV_PROXY", "1");
        if (java) {
            var options = Optional.ofNullable(present.get(JavaOptions.VARIABLE));
            settings.put(JavaOptions.VARIABLE, JavaOptions.extend(options, cloud.proxy(), trust));
        }
        if (cloud.knowsDemoKey() && !present.containsKey(KEY_ID) && !present.containsKey(KEY_SECRET)) {
            settings.put(KEY_ID, CloudClient.DEMO_KEY);
            settings.put(KEY_SECRET, DEMO_SECRET);
        }
        return settings;
    }

    /// Nothing but this machine goes without the proxy: what went past it would be noticed by nobody.
    private static void proxies(Map<String, String> settings, URI proxy) {
        for (var name : new String[] {"HTTP_PROXY", "HTTPS_PROXY"}) {
            both(settings, name, proxy.toString());
        }
        both(settings, "NO_PROXY", LOOPBACK);
    }

    private static void both(Map<String, String> settings, String name, String value) {
        settings.put(name, value);
        settings.put(name.toLowerCase(Locale.ROOT), value);
    }
}
