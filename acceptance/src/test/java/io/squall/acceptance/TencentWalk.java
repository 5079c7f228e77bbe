package io.squall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

/// A client's day at Tencent's cloud: it builds, changes and connects things.
record TencentWalk(TencentClient client) {

    void walk() throws Exception {
        var web = launch();
        attachDisk(web);
        connect(web);
        lockUp(web);
        client.succeed("cvm.StartInstances", "instanceIds.0=" + web);
        var vpc = buildNetwork();
        balance(web);
        client.succeed("vpc.DescribeVpcEx", "vpcId=" + vpc);
    }

    /// Launch, stop, resize.
    private String launch() throws Exception {
        var web = client.succeed(
                        "cvm.RunInstancesHour",
                        "cpu=1&mem=1&imageId=img-31tjrtph&storageType=2&storageSize=0&zoneId=100002"
                                + "&instanceName=web&bandwidthType=PayByTraffic&bandwidth=1")
                .at("/unInstanceIds/0")
                .asString();
        client.succeed("cvm.StopInstances", "instanceIds.0=" + web);
        client.succeed("cvm.ResizeInstanceHour", "instanceId=" + web + "&cpu=2&mem=4&storageSize=0");
        assertThat(client.succeed("cvm.DescribeInstances", "instanceIds.0=" + web)
                        .at("/instanceSet/0/mem")
                        .asInt())
                .isEqualTo(4);
        return web;
    }

    /// Disk, snapshot, image.
    private void attachDisk(String web) throws Exception {
        var disk = client.succeed(
                        "cbs.CreateCbsStorages",
                        "storageType=cloudBasic&storageSize=10&goodsNum=1&period=1&payMode=prePay&zone=ap-guangzhou-2")
                .at("/storageIds/0")
                .asString();
        client.succeed("cbs.AttachCbsStorages", "storageIds.0=" + disk + "&uInstanceId=" + web);
        var snapshot = client.succeed("snapshot.CreateSnapshot", "storageId=" + disk + "&snapshotName=daily");
        assertThat(snapshot.path("snapshotId").asString()).startsWith("snap-");
        client.succeed("image.CreateImage", "instanceId=" + web + "&imageName=" + web.replace("ins-", "golden-"));
        assertThat(client.succeed("image.DescribeImages", "imageType=1")
                        .path("totalCount")
                        .asInt())
                .isPositive();
    }

    /// Elastic IP.
    private void connect(String web) throws Exception {
        var address = client.succeed("eip.CreateEip", "goodsNum=1")
                .at("/data/eipIds/0")
                .asString();
        client.succeed("eip.EipBindInstance", "eipId=" + address + "&unInstanceId=" + web);
    }

    /// Security group.
    private void lockUp(String web) throws Exception {
        var group = client.succeed(
                        "dfw.CreateSecurityGroup", "sgName=web-" + System.nanoTime() + "&sgRemark=by the SDK")
                .at("/data/sgId")
                .asString();
        client.succeed(
                "dfw.CreateSecurityGroupPolicy",
                "sgId=" + group + "&direction=ingress&index=-1&policys.0.ipProtocol=tcp&policys.0.cidrIp=10.0.0.0/8"
                        + "&policys.0.portRange=22&policys.0.action=ACCEPT");
        client.succeed(
                "dfw.ModifySecurityGroupsOfInstance",
                "instanceSet.0.instanceId=" + web + "&instanceSet.0.sgIds.0=" + group);
    }

    /// VPC, subnet, route table.
    private String buildNetwork() throws Exception {
        var vpc = client.succeed("vpc.CreateVpc", "vpcName=office&cidrBlock=10.0.0.0/16")
                .path("unVpcId")
                .asString();
        var subnet = client.succeed(
                        "vpc.CreateSubnet",
                        "vpcId=" + vpc
                                + "&subnetSet.0.subnetName=desks&subnetSet.0.cidrBlock=10.0.1.0/24&subnetSet.0.zoneId=100002")
                .at("/subnetSet/0/unSubnetId")
                .asString();
        var inside = client.succeed(
                        "cvm.RunInstancesHour",
                        "cpu=1&mem=1&imageId=img-31tjrtph&storageType=2&storageSize=0&zoneId=100002&vpcId=" + vpc
                                + "&subnetId=" + subnet)
                .at("/unInstanceIds/0")
                .asString();
        client.fail(5100, "vpc.DeleteSubnet", "vpcId=" + vpc + "&subnetId=" + subnet);
        client.succeed("cvm.ReturnInstance", "instanceId=" + inside);
        client.succeed("vpc.DeleteSubnet", "vpcId=" + vpc + "&subnetId=" + subnet);
        client.succeed("vpc.DeleteVpc", "vpcId=" + vpc);
        return vpc;
    }

    /// Load balancer with a listener and a backend.
    private void balance(String web) throws Exception {
        var balancer = client.succeed("lb.CreateLoadBalancer", "loadBalancerType=2&loadBalancerName=front")
                .at("/unLoadBalancerIds")
                .iterator()
                .next()
                .get(0)
                .asString();
        var listener = client.succeed(
                "lb.CreateLoadBalancerListeners",
                "loadBalancerId=" + balancer
                        + "&listeners.0.loadBalancerPort=80&listeners.0.instancePort=8080&listeners.0.protocol=2");
        finish(listener.path("requestId").asString());
        var binding = client.succeed(
                "lb.RegisterInstancesWithLoadBalancer",
                "loadBalancerId=" + balancer + "&backends.0.instanceId=" + web + "&backends.0.weight=10");
        finish(binding.path("requestId").asString());
        assertThat(client.succeed("lb.DescribeLoadBalancerBackends", "loadBalancerId=" + balancer)
                        .at("/backendSet/0/unInstanceId")
                        .asString())
                .isEqualTo(web);
        client.fail(
                5100,
                "lb.CreateLoadBalancerListeners",
                "loadBalancerId=" + balancer
                        + "&listeners.0.loadBalancerPort=80&listeners.0.instancePort=8081&listeners.0.protocol=2");
    }

    private void finish(String task) throws Exception {
        assertThat(client.succeed("lb.DescribeLoadBalancersTaskResult", "requestId=" + task)
                        .at("/data/status")
                        .asInt(-1))
                .isZero();
    }
}
