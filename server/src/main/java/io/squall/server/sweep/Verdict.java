package io.squall.server.sweep;

import io.squall.server.interception.Tally.Left;
import java.util.List;
import java.util.Set;

/// How a client took a failure, and why we say so.
///
/// @param why the facts, in a sentence
/// @param advice what could be better; empty, if nothing
/// @param leaked what it left behind beyond what it leaves when nothing fails
public record Verdict(Reaction reaction, String why, String advice, Tries tries, List<Left> leaked) {

    public Verdict {
        leaked = List.copyOf(leaked);
    }

    /// Whether it is one of those that are not to be. A leak may come with any other.
    public boolean isFault(Set<Reaction> unwanted) {
        return unwanted.contains(reaction) || (unwanted.contains(Reaction.LEAKED) && !leaked.isEmpty());
    }

    /// Reaction and leak, in few words.
    public String title() {
        return leaked.isEmpty() || reaction == Reaction.LEAKED ? reaction.word() : reaction.word() + ", leaked";
    }
}
