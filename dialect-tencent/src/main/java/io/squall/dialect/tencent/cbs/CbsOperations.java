package io.squall.dialect.tencent.cbs;

import io.squall.dialect.tencent.action.TencentOperation;
import java.util.List;

/// The actions at cbs.api.qcloud.com.
public final class CbsOperations {

    private CbsOperations() {}

    /// All of them, in the order of the documentation.
    ///
    /// @param outerZero whether batches that fail have code 0 outside of `detail`
    public static List<TencentOperation<?>> all(boolean outerZero) {
        return List.of(
                new DescribeCbsStoragesOperation(),
                new CreateCbsStoragesOperation(),
                new AttachCbsStoragesOperation(outerZero),
                new DetachCbsStoragesOperation(outerZero),
                new ResizeCbsStorageOperation(),
                new RenewCbsStorageOperation(),
                new TerminateCbsStoragesOperation(),
                new ModifyCbsStorageAttributesOperation(),
                new ModifyCbsRenewFlagOperation(),
                new InquiryStoragePriceOperation(),
                new DescribeInstancesCbsNumOperation());
    }
}
