package io.squall.dialect.tencent.signature;

/// What a client did wrong.
///
/// @param id stable, for programs and tests
/// @param sentence for people
public record Mistake(String id, String sentence) {}
