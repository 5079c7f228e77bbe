package io.squall.server.coverage;

import io.squall.dialect.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How often one operation ended in one code.
///
/// @param error the code's name
/// @param declared whether the operation says that it may end so
/// @param cause how often because the world was so
/// @param rehearsal how often because a rule asked for it
public record CodeCoverage(String code, String error, boolean declared, long cause, long rehearsal) {

    /// How an operation met a code.
    public enum Standing {
        CAUSE("cause"),
        REHEARSAL("rehearsal"),
        NOT_MET("not met");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static CodeCoverage read(JsonNode node) {
        return new CodeCoverage(
                node.path("code").asString(""),
                node.path("error").asString(""),
                node.path("declared").asBoolean(false),
                node.path("cause").asLong(0),
                node.path("rehearsal").asLong(0));
    }

    /// A real cause counts for more than a rehearsal.
    public Standing standing() {
        if (cause > 0) {
            return Standing.CAUSE;
        }
        return rehearsal > 0 ? Standing.REHEARSAL : Standing.NOT_MET;
    }

    public boolean isMet() {
        return standing() != Standing.NOT_MET;
    }

    CodeCoverage plus(CodeCoverage other) {
        return new CodeCoverage(
                code, error, declared || other.declared, cause + other.cause, rehearsal + other.rehearsal);
    }

    /// What came since, where it was `before`; all of it, if it began anew in between.
    CodeCoverage since(CodeCoverage before) {
        return cause < before.cause || rehearsal < before.rehearsal
                ? this
                : new CodeCoverage(code, error, declared, cause - before.cause, rehearsal - before.rehearsal);
    }

    ObjectNode json() {
        return Json.object()
                .put("code", code)
                .put("error", error)
                .put("declared", declared)
                .put("cause", cause)
                .put("rehearsal", rehearsal);
    }
}
