package io.squall.server.sweep;

import java.util.regex.Pattern;

/// What the names of operations say about them.
final class Operations {

    private static final String EDITION = "([0-9-]+\\.)?";
    private static final Pattern READING =
            Pattern.compile(EDITION + "(Describe|List|Get|Inquir|Check|IssueToken|AssumeRole).*");
    private static final Pattern REMOVING = Pattern.compile(EDITION + "(Delete|Terminate|Release|Return|Remove).*");

    private Operations() {}

    /// Whether it leaves everything as it is; to get a token counts as that.
    static boolean isReading(String name) {
        return READING.matcher(name).matches();
    }

    /// Whether it is there to remove something.
    static boolean isRemoving(String name) {
        return REMOVING.matcher(name).matches();
    }
}
