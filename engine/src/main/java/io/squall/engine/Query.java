package io.squall.engine;

/// A command that changes nothing.
public interface Query<R> extends Command<R> {}
