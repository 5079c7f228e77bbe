package io.squall.errors;

import java.util.Arrays;
import java.util.Optional;

/// The ranges of NHN's table in which a code is a base plus the HTTP status of a back-end service.
public enum NhnFamily {
    INSTANCE(10_000, "instance", "Nova servers"),
    FLAVOR(11_000, "flavor", "Nova flavors"),
    AVAILABILITY_ZONE(12_000, "availability zone", "Nova availability zones"),
    KEY_PAIR(13_000, "key pair", "Nova key pairs"),
    NETWORK(20_000, "network", "Neutron networks"),
    SUBNET(21_000, "subnet", "Neutron subnets"),
    FLOATING_IP(22_000, "floating IP", "Neutron floating IPs"),
    LOAD_BALANCER(23_000, "load balancer", "Neutron LBaaS"),
    SECURITY_GROUP(24_000, "security group", "Neutron security groups"),
    IMAGE(30_000, "image", "Glance"),
    VOLUME(40_000, "volume", "Cinder"),
    TOKEN(50_000, "token", "Keystone");

    private static final int FIRST_STATUS = 400;
    private static final int LAST_STATUS = 499;

    private final int base;
    private final String subject;
    private final String backEnd;

    NhnFamily(int base, String subject, String backEnd) {
        this.base = base;
        this.subject = subject;
        this.backEnd = backEnd;
    }

    public int base() {
        return base;
    }

    /// Whose errors they are.
    public String subject() {
        return subject;
    }

    /// The OpenStack service whose status is added.
    public String backEnd() {
        return backEnd;
    }

    public int first() {
        return base + FIRST_STATUS;
    }

    public int last() {
        return base + LAST_STATUS;
    }

    /// The family that `code` lies in.
    public static Optional<NhnFamily> of(int code) {
        return Arrays.stream(values())
                .filter(family -> code >= family.first() && code <= family.last())
                .findFirst();
    }
}
