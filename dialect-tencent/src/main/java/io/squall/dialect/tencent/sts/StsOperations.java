package io.squall.dialect.tencent.sts;

import io.squall.dialect.tencent.action.TencentOperation;
import java.util.List;

/// The actions at sts.api.qcloud.com.
public final class StsOperations {

    private StsOperations() {}

    /// All of them, in the order of the documentation.
    public static List<TencentOperation<?>> all() {
        return List.of(new AssumeRoleOperation());
    }
}
