package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.tencent.action.TencentOperation;
import java.util.List;

/// The actions of the edition at cvm.api.qcloud.com.
public final class CvmOperations {

    private CvmOperations() {}

    /// All of them, in the order of the documentation.
    public static List<TencentOperation<?>> all() {
        return List.of(
                new DescribeRegionsOperation(),
                new DescribeZonesOperation(),
                new DescribeInstancesOperation(),
                new DescribeInstancesStatusOperation(),
                new DescribeInstanceTypeConfigsOperation(),
                new RunInstancesOperation(),
                new InquiryPriceRunInstancesOperation(),
                new StartInstancesOperation(),
                new StopInstancesOperation(),
                new RebootInstancesOperation(),
                new TerminateInstancesOperation(),
                new ResetInstanceOperation(),
                new ResetInstancesPasswordOperation(),
                new ResetInstancesTypeOperation(),
                new ResizeInstanceDisksOperation(),
                new RenewInstancesOperation(),
                new ModifyInstancesRenewFlagOperation(),
                new ModifyInstancesAttributeOperation(),
                new ModifyInstancesProjectOperation(),
                new ResetInstancesInternetMaxBandwidthOperation(),
                new UpdateInstanceVpcConfigOperation(),
                new CreateKeyPairOperation(),
                new ImportKeyPairOperation(),
                new DescribeKeyPairsOperation(),
                new DeleteKeyPairsOperation(),
                new AssociateInstancesKeyPairsOperation(),
                new DisassociateInstancesKeyPairsOperation(),
                new ModifyKeyPairAttributeOperation());
    }
}
