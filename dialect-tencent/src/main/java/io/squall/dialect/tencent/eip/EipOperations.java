package io.squall.dialect.tencent.eip;

import io.squall.dialect.tencent.action.TencentOperation;
import java.util.List;

/// The actions at eip.api.qcloud.com.
public final class EipOperations {

    private EipOperations() {}

    /// All of them, in the order of the documentation.
    public static List<TencentOperation<?>> all() {
        return List.of(
                new DescribeEipOperation(),
                new CreateEipOperation(),
                new DeleteEipOperation(),
                new EipBindInstanceOperation(),
                new EipUnBindInstanceOperation(),
                new ModifyEipAttributesOperation(),
                new TransformWanIpToEipOperation(),
                new TransformModeOperation(),
                new DescribeEipQuotaOperation());
    }
}
