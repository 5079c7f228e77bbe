package io.squall.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.dialect.tencent.TencentDialect;
import io.squall.dialect.tencent.TencentDialect.Options;
import io.squall.dialect.tencent.action.TencentOperation;
import io.squall.engine.Batch;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What Tencent's batches on disks and snapshots answer outside of `detail`, which can be read in two ways.
final class OuterZeroTest {

    private static final List<Batch.Part<?>> FAILED = List.of(new Batch.Part<>(
            "disk-00000000", Optional.empty(), Optional.of(new NoSuch(ResourceType.VOLUME, "disk-00000000"))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AttachCbsStorages",
                "DetachCbsStorages",
                "DeleteSnapshot",
                "BindAutoSnapshotPolicy",
                "UnbindAutoSnapshotPolicy",
                "DeleteAutoSnapshotPolicies"
            })
    void a_failed_batch_is_zero_outside_if_wanted(String action) {
        assertThat(batch(Options.DEFAULT, action).fault(FAILED)).isPresent();
        assertThat(batch(Options.DEFAULT.withCbsOuterZero(true), action).fault(FAILED))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"StartInstances", "DeleteImages"})
    void other_modules_follow_the_rule_all_the_same(String action) {
        assertThat(batch(Options.DEFAULT.withCbsOuterZero(true), action).fault(FAILED))
                .isPresent();
    }

    @SuppressWarnings("unchecked")
    private static TencentOperation<List<Batch.Part<?>>> batch(Options options, String action) {
        return new TencentDialect(options)
                .operations().stream()
                        .filter(operation -> operation.name().equals(action))
                        .map(operation -> (TencentOperation<List<Batch.Part<?>>>) operation)
                        .findFirst()
                        .orElseThrow();
    }
}
