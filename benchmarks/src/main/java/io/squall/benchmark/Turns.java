package io.squall.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// The lists of many accounts of NHN's in turn, beginning with any of them.
///
/// @param members whose lists
record Turns(List<Crowd.Member> members) implements Requests {

    Turns {
        members = List.copyOf(members);
    }

    @Override
    public void write(Path file, long count, double perSecond) {
        var first = ThreadLocalRandom.current().nextInt(members.size());
        try (var out = Files.newBufferedWriter(file)) {
            for (var i = first; i < first + count; i++) {
                var member = members.get(i % members.size());
                out.write(member.list() + "\t" + member.header() + "\n");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
