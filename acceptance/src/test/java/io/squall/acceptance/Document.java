package io.squall.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// A document that says what to type and what comes then, section by section.
record Document(SequencedMap<String, Section> sections) {

    private static final Pattern HEADING = Pattern.compile("(?m)^## (.*)$");
    private static final Pattern BLOCK = Pattern.compile("```(\\w*)(?: ([\\w.]+))?\\n(.*?)\\n```", Pattern.DOTALL);

    /// What stands under one heading.
    ///
    /// @param files by their names, to be written before anything is typed
    record Section(Map<String, String> files, List<Step> steps) {}

    /// What is typed, and what it prints, with `...` for anything.
    record Step(String typed, String shown) {
        Pattern expected() {
            var quoted = shown.isEmpty() ? "" : Pattern.quote(shown).replace("...", "\\E.*\\Q");
            return Pattern.compile(".*" + quoted + ".*", Pattern.DOTALL);
        }
    }

    /// The section under a heading.
    Section section(String title) {
        return Objects.requireNonNull(sections.get(title), title);
    }

    /// Reads a document. What stands before its first heading is under the empty one.
    static Document read(Path file) throws IOException {
        var text = Files.readString(file);
        var sections = new LinkedHashMap<String, Section>();
        var title = "";
        var begin = 0;
        var heading = HEADING.matcher(text);
        while (heading.find()) {
            sections.put(title, parsed(text.substring(begin, heading.start())));
            title = heading.group(1);
            begin = heading.end();
        }
        sections.put(title, parsed(text.substring(begin)));
        return new Document(sections);
    }

    private static Section parsed(String text) {
        var files = new LinkedHashMap<String, String>();
        var steps = new ArrayList<Step>();
        var block = BLOCK.matcher(text);
        while (block.find()) {
            if (block.group(2) != null) {
                files.put(block.group(2), block.group(3) + "\n");
            } else if (block.group(1).equals("sh")) {
                steps.add(new Step(block.group(3), ""));
            } else {
                steps.add(new Step(steps.removeLast().typed(), block.group(3)));
            }
        }
        return new Section(files, steps);
    }
}
