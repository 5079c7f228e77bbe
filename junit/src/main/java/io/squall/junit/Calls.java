package io.squall.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Calls of one world, the earliest first, as they were when it was asked for them. Each narrowing leaves some out.
///
/// ```java
/// world.journal().of("RunInstances").failed().byCause().assertThat().hasCodes("5300");
/// ```
public final class Calls {

    private final List<Call> all;
    private final List<Call> chosen;
    private final List<String> words;

    private Calls(List<Call> all, List<Call> chosen, List<String> words) {
        this.all = List.copyOf(all);
        this.chosen = List.copyOf(chosen);
        this.words = List.copyOf(words);
    }

    static Calls all(List<Call> all) {
        return new Calls(all, all, List.of());
    }

    /// Of this operation.
    ///
    /// @param operation with its edition or without, with its module (`cvm.RunInstances`) or without
    /// @throws IllegalArgumentException if no API has it
    public Calls of(String operation) {
        Operations.require(operation);
        return only("of " + operation, call -> call.isOf(operation));
    }

    /// To this API.
    ///
    /// @param name `nhn` or `tencent-v2`
    public Calls api(String name) {
        return only("to " + name, call -> call.api().equals(name));
    }

    public Calls failed() {
        return only("that failed", Call::isFailed);
    }

    public Calls succeeded() {
        return only("that succeeded", call -> !call.isFailed());
    }

    /// That ended in this code.
    public Calls endedIn(int code) {
        return endedIn(String.valueOf(code));
    }

    /// That ended in this code.
    ///
    /// @param code its number, its name, or what the provider calls the finer error; 0 for success
    public Calls endedIn(String code) {
        return only("that ended in " + code, call -> call.endedIn(code));
    }

    /// That no rehearsal struck: what they ended in was so.
    public Calls byCause() {
        return only("by a cause", call -> !call.isRehearsed());
    }

    /// That a rehearsal struck.
    public Calls rehearsed() {
        return only("rehearsed", Call::isRehearsed);
    }

    /// That this rehearsal struck.
    public Calls rehearsedBy(RehearsalHandle rehearsal) {
        return only(
                "rehearsed by " + rehearsal.id(),
                call -> call.rehearsal().filter(rehearsal.id()::equals).isPresent());
    }

    /// That came later than what was asked for earlier.
    public Calls after(Calls earlier) {
        return only(
                "after the first %d".formatted(earlier.all.size()),
                call -> earlier.all.stream().noneMatch(known -> known.id().equals(call.id())));
    }

    private Calls only(String which, Predicate<Call> wanted) {
        var longer = new ArrayList<>(words);
        longer.add(which);
        return new Calls(all, chosen.stream().filter(wanted).toList(), longer);
    }

    public List<Call> list() {
        return chosen;
    }

    public int count() {
        return chosen.size();
    }

    /// What must be so, or else an `AssertionError` tells which calls there were.
    public CallsAssert assertThat() {
        return new CallsAssert(this);
    }

    /// Which calls these are.
    @Override
    public String toString() {
        return words.isEmpty() ? "calls" : "calls " + String.join(", ", words);
    }

    /// All calls of the world, those that were chosen with a mark.
    String table(int most) {
        var lines = new ArrayList<String>();
        all.stream()
                .skip(Math.max(0, all.size() - most))
                .forEach(call -> lines.add((chosen.contains(call) ? "  * " : "    ") + call));
        if (all.size() > most) {
            lines.addFirst("    (%d earlier calls)".formatted(all.size() - most));
        }
        return lines.isEmpty() ? "    (none)" : String.join(System.lineSeparator(), lines);
    }
}
