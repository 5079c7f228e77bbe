package io.squall.dialect.tencent.signature;

import java.util.stream.Stream;

/// A kind of mistake.
@FunctionalInterface
interface Hypothesis {

    /// The guess with this mistake made as well, in each of its variants, the likeliest first.
    Stream<Guess> on(Guess guess);
}
