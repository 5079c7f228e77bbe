package io.squall.dialect.tencent.cvm;

import io.squall.dialect.tencent.action.TencentOperation;
import java.util.List;

/// The actions at cvm.api.qcloud.com.
public final class CvmOperations {

    private CvmOperations() {}

    /// All of them, in the order of the documentation.
    public static List<TencentOperation<?>> all() {
        return List.of(
                new DescribeInstancesOperation(),
                new RunInstancesOperation(),
                new RunInstancesHourOperation(),
                new StartInstancesOperation(),
                new StopInstancesOperation(),
                new RestartInstancesOperation(),
                new ReturnInstanceOperation(),
                new ResetInstancesOperation(),
                new ResetInstancePasswordOperation(),
                new ModifyInstanceAttributesOperation(),
                new ModifyInstanceProjectOperation(),
                new ResizeInstanceOperation(),
                new ResizeInstanceHourOperation(),
                new RenewInstanceOperation(),
                new UpdateInstanceBandwidthOperation(),
                new UpdateInstanceBandwidthHourOperation(),
                new UpdateInstanceVpcConfigOperation(),
                new InquiryInstancePriceOperation(),
                new InquiryInstancePriceHourOperation(),
                new DescribeAvailabilityZonesOperation(),
                new DescribeZoneAbilityOperation(),
                new DescribeInstanceMainInfoOperation(),
                new DescribeInstanceImageInfoOperation(),
                new DescribeInstanceNetInfoOperation(),
                new DescribeInstanceCbsInfoOperation(),
                new DescribeProductRegionListOperation(),
                new CreateKeyPairOperation(),
                new ImportKeyPairOperation(),
                new DescribeKeyPairsOperation(),
                new ModifyKeyPairOperation(),
                new DeleteKeyPairOperation(),
                new BindInstanceKeyOperation(),
                new UnBindInstanceKeyOperation());
    }
}
