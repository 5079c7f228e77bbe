package io.squall.server.journal;

import io.squall.dialect.Check;
import io.squall.dialect.Fault;
import io.squall.dialect.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Why a request failed: the check that refused it, what that means, the facts that it saw, and what can be done.
final class Reasons {

    /// What the explanation of a signature has, among others.
    static final String SERVER_SIGNED = "serverSigned";

    private static final String WORDS = "words";

    private Reasons() {}

    static ObjectNode of(Fault<?> fault, Optional<Check> check) {
        var node = Json.object();
        check.ifPresent(known -> node.put("check", known.name()));
        node.put(WORDS, fault.error().cause());
        fault.explanation().ifPresent(node::setAll);
        check.filter(known -> !known.facts().isEmpty()).ifPresent(known -> node.set("facts", known.facts()));
        return node.put("remedy", fault.error().remedy());
    }
}
