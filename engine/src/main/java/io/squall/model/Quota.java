package io.squall.model;

/// What an account may have only so much of.
public enum Quota {
    INSTANCES(ResourceType.INSTANCE, "instances"),
    VCPUS(ResourceType.INSTANCE, "vCPUs"),
    RAM_MB(ResourceType.INSTANCE, "MB of memory"),
    KEY_PAIRS(ResourceType.KEY_PAIR, "key pairs"),
    PORTS(ResourceType.NETWORK, "ports"),
    FLOATING_IPS(ResourceType.FLOATING_IP, "floating IPs"),
    LOAD_BALANCERS(ResourceType.LOAD_BALANCER, "load balancers"),
    LISTENERS(ResourceType.LOAD_BALANCER, "listeners"),
    SECURITY_GROUPS(ResourceType.SECURITY_GROUP, "security groups"),
    SECURITY_GROUP_RULES(ResourceType.SECURITY_GROUP, "security group rules"),
    IMAGE_GB(ResourceType.IMAGE, "GB of images"),
    VOLUMES(ResourceType.VOLUME, "volumes"),
    VOLUME_GB(ResourceType.VOLUME, "GB of volumes"),
    /// In all regions, while they are paid for by the hour.
    HOURLY_INSTANCES(ResourceType.INSTANCE, "instances by the hour"),
    /// Bought within 30 days in one zone.
    PREPAID_INSTANCES(ResourceType.INSTANCE, "prepaid instances a month and zone"),
    /// Custom images of a region.
    IMAGES(ResourceType.IMAGE, "images"),
    /// For each volume of a region.
    SNAPSHOTS_PER_VOLUME(ResourceType.SNAPSHOT, "snapshots per volume"),
    SNAPSHOT_POLICIES(ResourceType.SNAPSHOT_POLICY, "snapshot policies"),
    /// Of a region.
    NETWORKS(ResourceType.NETWORK, "networks"),
    SUBNETS_PER_NETWORK(ResourceType.SUBNET, "subnets per network"),
    ROUTE_TABLES_PER_NETWORK(ResourceType.ROUTE_TABLE, "route tables per network"),
    ROUTES_PER_TABLE(ResourceType.ROUTE, "routes per table"),
    /// Without those that came with instances.
    INTERFACES_PER_NETWORK(ResourceType.PORT, "network interfaces per network"),
    /// With the one that came with it.
    INTERFACES_PER_INSTANCE(ResourceType.PORT, "network interfaces per instance"),
    ADDRESSES_PER_INTERFACE(ResourceType.PORT, "addresses per network interface"),
    PROJECTS(ResourceType.PROJECT, "projects");

    private final ResourceType resource;
    private final String unit;

    Quota(ResourceType resource, String unit) {
        this.resource = resource;
        this.unit = unit;
    }

    /// The resource whose service keeps this quota.
    public ResourceType resource() {
        return resource;
    }

    /// What is counted: "GB of volumes".
    public String unit() {
        return unit;
    }
}
