package io.squall.dialect.tencent.account;

import io.squall.dialect.tencent.action.TencentOperation;
import java.util.List;

/// The actions at account.api.qcloud.com.
public final class AccountOperations {

    private AccountOperations() {}

    /// All of them, in the order of the documentation.
    public static List<TencentOperation<?>> all() {
        return List.of(new AddProjectOperation(), new DescribeProjectOperation(), new UpdateProjectOperation());
    }
}
