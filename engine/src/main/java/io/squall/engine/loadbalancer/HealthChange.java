package io.squall.engine.loadbalancer;

import io.squall.model.Balancing.HealthMonitor;
import java.util.Optional;
import java.util.Set;

/// What is to be different about how it is found out which members are alive. What is absent stays.
public record HealthChange(
        Optional<Boolean> enabled,
        Optional<Integer> timeoutSeconds,
        Optional<Integer> periodSeconds,
        Optional<Integer> recoveries,
        Optional<Integer> maxRetries,
        Optional<Set<Integer>> httpClasses,
        Optional<String> url) {

    /// Nothing is to be different.
    public static final HealthChange NONE = new HealthChange(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public HealthMonitor to(HealthMonitor present) {
        return new HealthMonitor(
                enabled.orElse(present.enabled()),
                present.port(),
                periodSeconds.orElse(present.periodSeconds()),
                timeoutSeconds.orElse(present.timeoutSeconds()),
                present.protocol(),
                maxRetries.orElse(present.maxRetries()),
                recoveries.orElse(present.recoveries()),
                url.or(present::url),
                present.httpCode(),
                httpClasses.orElse(present.httpClasses()));
    }
}
