package io.squall.dialect.tencent.action;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A part of the API with a domain of its own, in the order in which an action is looked for where the domain says
/// nothing ("Domain Name" in the API documentation).
public enum Module {
    CVM,
    IMAGE,
    CBS,
    SNAPSHOT,
    VPC,
    EIP,
    LB,
    DFW,
    ACCOUNT,
    TRADE,
    STS;

    private static final String DOMAIN = ".api.qcloud.com";

    /// As it stands in domains and policies: "cvm".
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its domain: "cvm.api.qcloud.com".
    public String host() {
        return word() + DOMAIN;
    }

    /// Whether its resources are kept by region.
    public boolean isRegional() {
        return this != ACCOUNT && this != TRADE && this != STS;
    }

    /// The module of that name.
    public static Optional<Module> of(String word) {
        return Arrays.stream(values())
                .filter(module -> module.word().equalsIgnoreCase(word))
                .findFirst();
    }

    /// Whether a host is a domain of the API, of these modules or of others.
    public static boolean isDomain(String host) {
        return host.toLowerCase(Locale.ROOT).endsWith(DOMAIN);
    }
}
