package io.squall.dialect;

import io.squall.errors.DocumentedError;
import java.util.Optional;

/// How a request ended.
///
/// @param api whose API it was for, such as "nhn"
/// @param operation its name, once that was known
/// @param account whose it was, once that was known
/// @param fault what was answered, if it failed
/// @param defect what went wrong in the server, if it did
public record Answer(
        String api,
        WireResponse response,
        Optional<String> operation,
        Optional<String> account,
        Optional<Fault<? extends DocumentedError>> fault,
        Optional<Throwable> defect) {}
