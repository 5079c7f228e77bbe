package io.squall.dialect.tencent.edition2017;

import io.squall.dialect.tencent.action.TencentOperation;
import io.squall.dialect.tencent.edition2017.cvm.CvmOperations;
import io.squall.dialect.tencent.edition2017.eip.AddressOperations;
import io.squall.dialect.tencent.edition2017.image.ImageOperations;
import java.util.List;
import java.util.stream.Stream;

/// The actions of the edition 2017-03-12.
public final class Edition2017Operations {

    private Edition2017Operations() {}

    /// All of them, module by module.
    public static List<TencentOperation<?>> all() {
        return Stream.of(CvmOperations.all(), ImageOperations.all(), AddressOperations.all())
                .flatMap(List::stream)
                .toList();
    }
}
