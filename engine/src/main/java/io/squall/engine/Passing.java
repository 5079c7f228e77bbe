package io.squall.engine;

/// A command whose effect matters for minutes only. It is kept whatever becomes of the process, but nobody waits until
/// it would survive the end of the machine.
public interface Passing<R> extends Command<R> {}
