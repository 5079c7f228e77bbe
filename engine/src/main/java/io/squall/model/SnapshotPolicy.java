package io.squall.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// When snapshots of volumes are taken by themselves.
///
/// @param active whether any are taken
/// @param permanent whether they are kept for ever
/// @param retentionDays for how many days they are kept, if not for ever
/// @param utcOffset how far the clock of the schedules is ahead of UTC
/// @param volumes of which they are taken
/// @param nextAt when the next ones are taken
/// @param example an identifier of a snapshot in the form that the owner knows, for whoever looks when they are taken
public record SnapshotPolicy(
        SnapshotPolicyId id,
        AccountId account,
        RegionId region,
        String name,
        boolean active,
        boolean permanent,
        int retentionDays,
        List<Schedule> schedules,
        Duration utcOffset,
        List<VolumeId> volumes,
        Instant nextAt,
        SnapshotId example,
        Instant createdAt)
        implements Regional, Changing {

    private static final int HOURS_PER_WEEK = 7 * 24;

    /// Full hours of days of the week.
    public record Schedule(List<DayOfWeek> days, List<Integer> hours) {
        public Schedule {
            days = List.copyOf(days);
            hours = List.copyOf(hours);
        }
    }

    public SnapshotPolicy {
        schedules = List.copyOf(schedules);
        volumes = List.copyOf(volumes);
    }

    @Override
    public Optional<Instant> dueAt() {
        return active && !volumes.isEmpty() ? Optional.of(nextAt) : Optional.empty();
    }

    /// With the next time that lies after `moment`.
    public SnapshotPolicy after(Instant moment) {
        var first = moment.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        var next = IntStream.range(0, HOURS_PER_WEEK)
                .mapToObj(hours -> first.plus(hours, ChronoUnit.HOURS))
                .filter(this::isScheduled)
                .findFirst()
                .orElse(first.plus(HOURS_PER_WEEK, ChronoUnit.HOURS));
        return copy(volumes, next);
    }

    private boolean isScheduled(Instant moment) {
        var local = moment.plus(utcOffset).atOffset(ZoneOffset.UTC);
        return schedules.stream()
                .anyMatch(schedule -> schedule.days().contains(local.getDayOfWeek())
                        && schedule.hours().contains(local.getHour()));
    }

    public SnapshotPolicy with(List<VolumeId> volumes) {
        return copy(volumes, nextAt);
    }

    private SnapshotPolicy copy(List<VolumeId> volumes, Instant nextAt) {
        return new SnapshotPolicy(
                id,
                account,
                region,
                name,
                active,
                permanent,
                retentionDays,
                schedules,
                utcOffset,
                volumes,
                nextAt,
                example,
                createdAt);
    }
}
