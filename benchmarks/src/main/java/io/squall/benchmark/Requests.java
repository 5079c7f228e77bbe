package io.squall.benchmark;

import java.nio.file.Path;

/// Requests that are written down before they are sent.
interface Requests {

    /// Writes `count` of them, one a line, which are to be sent from now on. A line is the target and, behind a tab, a
    /// header more where there is one.
    ///
    /// @param perSecond about how many of them are sent in a second
    void write(Path file, long count, double perSecond);
}
