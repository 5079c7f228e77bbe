package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.BuyInstances.Place;
import io.squall.engine.instance.MoveToSubnet;
import io.squall.errors.TencentError;
import io.squall.model.Instance;
import io.squall.model.NetworkId;
import io.squall.model.ResourceType;
import io.squall.model.SubnetId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "UpdateInstanceVpcConfig" in the CVM documentation: gives an instance another address within its VPC.
record UpdateInstanceVpcConfigOperation() implements CvmOperation<Instance> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Instance> decode(TencentRequest request) {
        var parameters = request.parameters();
        var instance = InstanceNames.one(parameters);
        var place = new Place(
                new NetworkId(Ids.current(ResourceType.NETWORK, parameters.text("vpcId"))),
                new SubnetId(Ids.current(ResourceType.SUBNET, parameters.text("subnetId"))),
                Optional.of(Purchase.address(
                        parameters.texts("privateIpAddresses", 1).getFirst())));
        return new MoveToSubnet(instance, place, parameters.bool("autoPowerOffFlag", true));
    }

    @Override
    public ObjectNode encode(Instance moved) {
        return Json.object();
    }
}
