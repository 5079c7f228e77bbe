package io.squall.server.sweep;

import io.squall.dialect.Json;
import io.squall.model.RehearsalPlan.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// One failure of one operation, which a run of the client meets.
///
/// @param code absent, if an answer is lost
public record Case(Target target, Optional<Code> code, Variant variant) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+-]+");

    /// What tells it from others, also from those of other reports.
    public String key() {
        return "%s %s %s %s".formatted(target.api(), target.title(), number(), variant.word());
    }

    /// The code's number, or nothing.
    public String number() {
        return code.map(Code::number).orElse("");
    }

    /// What befalls the operation, in words.
    public String words() {
        return switch (variant) {
            case ONCE -> "its first call ends in " + named();
            case ALWAYS -> "each of its calls ends in " + named();
            case LOST -> "its first call is carried out, and the answer is lost";
        };
    }

    private String named() {
        return code.map(known -> "%s %s".formatted(known.number(), known.name()))
                .orElse("");
    }

    /// The rehearsal, as the admin API is asked for it.
    ObjectNode rehearsal() {
        var plan = Json.object().put("dialect", target.api()).put("operation", target.title());
        plan.putArray("then").add(code.map(Code::number).orElse(Deed.LOSE_ANSWER.word()));
        return variant == Variant.ALWAYS ? plan : plan.put("first", 1);
    }

    /// What to type to see it again in a sweep.
    ///
    /// @param options what else that sweep was asked to do
    String sweepAgain(List<String> options, List<String> words) {
        var line = new ArrayList<>(List.of("squall", "sweep"));
        line.addAll(options);
        line.addAll(List.of("--operation", target.title()));
        code.ifPresent(known -> line.add("--codes=" + known.number()));
        line.addAll(List.of("--variants", variant.word(), "--"));
        line.addAll(words);
        return line.stream().map(Case::quoted).collect(Collectors.joining(" "));
    }

    /// What to type to have it happen in a cloud that runs.
    public String rehearse() {
        return "squall rehearse --dialect %s --operation %s%s%s"
                .formatted(
                        target.api(),
                        target.title(),
                        variant == Variant.ALWAYS ? "" : " --first 1",
                        code.map(known -> " -- " + known.number()).orElse(" --lose-answer"));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'%s'".formatted(word.replace("'", "'\\''"));
    }
}
