package io.squall.dialect.tencent.action;

import io.squall.dialect.Fault;
import io.squall.dialect.Json;
import io.squall.engine.Batch;
import io.squall.errors.TencentError;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/// How an action on several resources went: an entry of `detail` for each ("Batch Asynchronous API" in the API
/// documentation).
public final class BatchAnswer {

    private BatchAnswer() {}

    /// The answer's members.
    ///
    /// @param done adds to the entry of a resource what there is to say about a success
    public static <R> ObjectNode encode(
            TencentOperation<?> operation, List<Batch.Part<R>> parts, BiConsumer<ObjectNode, R> done) {
        var answer = Json.object();
        var detail = answer.putObject("detail");
        parts.forEach(part -> {
            var entry = entry(operation, part);
            part.result().ifPresentOrElse(result -> done.accept(entry, result), () -> entry.put("requestId", ""));
            detail.set(part.key(), entry);
        });
        return answer;
    }

    /// The answer's members of a module whose entries have its own numbers. Clients read `msg`, documents say
    /// `message`.
    public static ObjectNode numbered(TencentOperation<?> operation, List<? extends Batch.Part<?>> parts) {
        var answer = Json.object();
        var detail = answer.putObject("detail");
        parts.forEach(part -> describe(
                detail.putObject(part.key()),
                part.refusal().map(refusal -> Translation.of(refusal, Optional.of(operation))),
                "ok"));
        return answer;
    }

    /// Describes how it went for one, by the module's own number.
    ///
    /// @param success the words, if it went well
    public static void describe(ObjectNode entry, Optional<Fault<TencentError>> fault, String success) {
        var words = fault.map(Fault::detail).orElse(success);
        var common = fault.map(failed -> failed.error().number()).orElse(0);
        var number = fault.flatMap(Fault::specific).map(specific -> Integer.parseInt(specific.number()));
        entry.put("code", number.orElse(common)).put("msg", words).put("message", words);
    }

    /// What there is to say about one resource, done or not.
    public static ObjectNode entry(TencentOperation<?> operation, Batch.Part<?> part) {
        return part.refusal()
                .map(refusal -> failed(Translation.of(refusal, Optional.of(operation))))
                .orElseGet(() -> Json.object().put("code", 0).put("message", ""));
    }

    private static ObjectNode failed(Fault<TencentError> fault) {
        return Json.object()
                .put("code", fault.error().number())
                .put("message", NumberedEnvelope.message(fault))
                .put("codeDesc", NumberedEnvelope.codeDesc(fault));
    }

    /// Nothing, if it went well for all; else 5100 or 5400.
    public static Optional<Fault<TencentError>> fault(List<? extends Batch.Part<?>> parts) {
        var failed = parts.stream().filter(part -> !part.isDone()).count();
        if (failed == 0) {
            return Optional.empty();
        }
        return Optional.of(
                failed == parts.size()
                        ? new Fault<>(TencentError.RESOURCE_OPERATION_FAILED, "all resources failed")
                        : new Fault<>(TencentError.PARTIAL_SUCCESS, "some resources failed"));
    }
}
