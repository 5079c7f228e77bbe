package io.squall.model;

/// The kinds of thing that a client can name.
public enum ResourceType {
    ACCOUNT("account"),
    USER("user"),
    TOKEN("token"),
    INSTANCE("instance"),
    FLAVOR("flavor"),
    AVAILABILITY_ZONE("availability zone"),
    KEY_PAIR("key pair"),
    NETWORK("network"),
    SUBNET("subnet"),
    FLOATING_IP("floating IP"),
    FLOATING_IP_POOL("floating IP pool"),
    LOAD_BALANCER("load balancer"),
    LISTENER("listener"),
    MEMBER("member"),
    CERTIFICATE("certificate"),
    SECURITY_GROUP("security group"),
    SECURITY_GROUP_RULE("security group rule"),
    IMAGE("image"),
    VOLUME("volume"),
    SNAPSHOT("snapshot"),
    SNAPSHOT_POLICY("snapshot policy"),
    PORT("network interface"),
    ROUTER("router"),
    ROUTE_TABLE("route table"),
    ROUTE("route"),
    ACCESS_KEY("access key"),
    PROJECT("project"),
    ORDER("order"),
    TASK("task"),
    ROLE("role"),
    FORWARDING_RULE("forwarding rule"),
    REHEARSAL("rehearsal"),
    INCIDENT("incident");

    private final String words;

    ResourceType(String words) {
        this.words = words;
    }

    /// How people write it: "floating IP".
    public String words() {
        return words;
    }
}
