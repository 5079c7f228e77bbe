package io.squall.junit;

import java.util.List;
import org.opentest4j.AssertionFailedError;

/// What must be so about calls. A failure shows all calls of the world, and marks those that it is about.
public final class CallsAssert {

    private static final int MOST = 50;

    private final Calls calls;

    CallsAssert(Calls calls) {
        this.calls = calls;
    }

    public CallsAssert isEmpty() {
        return require(calls.count() == 0, "no", calls.count());
    }

    public CallsAssert isNotEmpty() {
        return require(calls.count() > 0, "some", calls.count());
    }

    public CallsAssert hasCount(int count) {
        return require(calls.count() == count, count, calls.count());
    }

    public CallsAssert hasAtLeast(int count) {
        return require(calls.count() >= count, "at least " + count, calls.count());
    }

    public CallsAssert hasAtMost(int count) {
        return require(calls.count() <= count, "at most " + count, calls.count());
    }

    /// They ended in these codes, one after the other, and there are no more of them.
    ///
    /// @param codes by number, by name, or by what the provider calls the finer error; 0 for success
    public CallsAssert hasCodes(String... codes) {
        var wanted = List.of(codes);
        var ended = calls.list().stream().map(Call::code).toList();
        var alike = wanted.size() == ended.size();
        for (var i = 0; alike && i < wanted.size(); i++) {
            alike = calls.list().get(i).endedIn(wanted.get(i));
        }
        return requireAlike(alike, "to end in " + wanted, "they ended in " + ended, wanted, ended);
    }

    /// They ended in these codes, one after the other, and there are no more of them.
    public CallsAssert hasCodes(int... codes) {
        var texts = new String[codes.length];
        for (var i = 0; i < codes.length; i++) {
            texts[i] = String.valueOf(codes[i]);
        }
        return hasCodes(texts);
    }

    /// The cloud looked at all that they said; what it did not look at is misspelt, for the most part.
    public CallsAssert wereReadWhole() {
        var unread = calls.list().stream()
                .flatMap(call -> call.unread().stream())
                .distinct()
                .toList();
        return requireAlike(unread.isEmpty(), "to be read whole", "nothing read " + unread, List.of(), unread);
    }

    private CallsAssert require(boolean fulfilled, Object wanted, int count) {
        return fulfilled
                ? this
                : fail("expected %s %s, but there are %d".formatted(wanted, calls, count), wanted, count);
    }

    private CallsAssert requireAlike(boolean fulfilled, String wish, String fact, Object wanted, Object actual) {
        return fulfilled ? this : fail("expected the %s %s, but %s".formatted(calls, wish, fact), wanted, actual);
    }

    private CallsAssert fail(String words, Object wanted, Object actual) {
        var line = System.lineSeparator();
        throw new AssertionFailedError(
                "%s%sall calls of this world, * those in question:%s%s".formatted(words, line, line, calls.table(MOST)),
                wanted,
                actual);
    }
}
