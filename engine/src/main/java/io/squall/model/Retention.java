package io.squall.model;

import java.time.Duration;

/// How much a world remembers of what is over, so that it does not grow with its use.
///
/// @param memory how long of what has ended: tokens and temporary keys, jobs, the tokens of clients' requests
/// @param orders how many orders of each account, the youngest; those that wait for money are remembered besides
/// @param tokens how many tokens of each user, the youngest; older ones are unknown
public record Retention(Duration memory, int orders, int tokens) {

    public static final Retention DEFAULT = new Retention(Duration.ofDays(1), 1000, 1000);
}
