package io.squall.model;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// The hardware address of a port, under the prefix that OpenStack gives to virtual ones.
public record MacAddress(String value) {

    private static final Pattern FORM = Pattern.compile("fa:16:3e(:[0-9a-f]{2}){3}");

    public MacAddress {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not of the form fa:16:3e:xx:xx:xx: " + value);
        }
    }

    public static MacAddress from(RandomGenerator random) {
        return new MacAddress(
                "fa:16:3e:%02x:%02x:%02x".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
    }

    @Override
    public String toString() {
        return value;
    }
}
