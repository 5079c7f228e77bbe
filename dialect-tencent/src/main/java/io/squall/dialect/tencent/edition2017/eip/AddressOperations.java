package io.squall.dialect.tencent.edition2017.eip;

import io.squall.dialect.tencent.action.TencentOperation;
import java.util.List;

/// The actions of the edition at eip.api.qcloud.com.
public final class AddressOperations {

    private AddressOperations() {}

    /// All of them, in the order of the documentation.
    public static List<TencentOperation<?>> all() {
        return List.of(
                new AllocateAddressesOperation(),
                new DescribeAddressesOperation(),
                new AssociateAddressOperation(),
                new DisassociateAddressOperation(),
                new ReleaseAddressesOperation(),
                new ModifyAddressAttributeOperation(),
                new DescribeAddressQuotaOperation(),
                new TransformAddressOperation());
    }
}
