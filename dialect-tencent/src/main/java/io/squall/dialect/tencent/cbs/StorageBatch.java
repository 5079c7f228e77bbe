package io.squall.dialect.tencent.cbs;

import io.squall.dialect.Fault;
import io.squall.dialect.tencent.action.BatchAnswer;
import io.squall.engine.Batch;
import io.squall.errors.TencentError;
import io.squall.model.Volume;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// An action that does one thing to many disks, named by `storageIds.n`.
interface StorageBatch extends CbsOperation<List<Batch.Part<Volume>>> {

    /// Whether the code outside of `detail` is 0 even if disks failed.
    boolean outerZero();

    @Override
    default ObjectNode encode(List<Batch.Part<Volume>> parts) {
        return BatchAnswer.numbered(this, parts);
    }

    @Override
    default Optional<Fault<TencentError>> fault(List<Batch.Part<Volume>> parts) {
        return outerZero() ? Optional.empty() : BatchAnswer.fault(parts);
    }
}
