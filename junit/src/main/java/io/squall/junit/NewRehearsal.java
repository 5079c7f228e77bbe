package io.squall.junit;

import io.squall.dialect.Json;
import java.time.Duration;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A failure on demand that is not asked for yet: which calls it strikes, and what befalls them (docs/rehearsal.md).
///
/// It strikes all calls of its operation, unless something narrows that down. What befalls them is said step by step:
/// one step alone befalls each of them; of several each befalls one call, and after the last it is over.
///
/// ```java
/// world.rehearse("cvm.RunInstances").code(5200).once();
/// world.rehearse("cvm.StopInstances").code(5100).code(5100).proceed().start();
/// ```
public final class NewRehearsal {

    private final WorldHandle world;
    private final ObjectNode plan;
    private final ObjectNode parameters;
    private final ArrayNode then;
    private final ArrayNode parts;

    NewRehearsal(WorldHandle world, String operation) {
        this.world = world;
        this.plan = Json.object().put("operation", operation);
        this.parameters = plan.putObject("parameters");
        this.then = plan.putArray("then");
        this.parts = plan.putArray("parts");
    }

    /// Only calls to this API.
    ///
    /// @param api `nhn` or `tencent-v2`
    public NewRehearsal dialect(String api) {
        plan.put("dialect", api);
        return this;
    }

    /// Only calls of this account.
    ///
    /// @param account its id, one of its appkeys or one of its access keys
    public NewRehearsal account(String account) {
        plan.put("account", account);
        return this;
    }

    /// Only calls with this parameter; in a body of JSON it is named by its path, such as `instance.name`.
    public NewRehearsal parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    /// Only the first so many calls.
    public NewRehearsal first(int number) {
        plan.put("first", number);
        return this;
    }

    /// Only that call, counted from 1.
    public NewRehearsal nth(int number) {
        plan.put("nth", number);
        return this;
    }

    /// Each call that comes that often.
    public NewRehearsal every(int number) {
        plan.put("every", number);
        return this;
    }

    /// Calls beyond so many a minute of the world: a rate limit.
    public NewRehearsal beyondPerMinute(int number) {
        plan.put("beyondPerMinute", number);
        return this;
    }

    /// Each call with this probability, which is drawn in the same way each time.
    public NewRehearsal probability(double probability) {
        plan.put("probability", probability);
        return this;
    }

    /// Each call with this probability.
    ///
    /// @param seed what chance, and how long delays are, is drawn from
    public NewRehearsal probability(double probability, int seed) {
        return probability(probability).seed(seed);
    }

    /// What chance, and how long delays are, is drawn from.
    public NewRehearsal seed(int seed) {
        plan.put("seed", seed);
        return this;
    }

    /// Begins after this time by the world's clock.
    public NewRehearsal after(Duration time) {
        plan.put("after", time.toString());
        return this;
    }

    /// Ends this time after it began, by the world's clock.
    public NewRehearsal lasting(Duration time) {
        plan.put("for", time.toString());
        return this;
    }

    /// A call is not carried out, and ends in the code.
    public NewRehearsal code(int code) {
        return code(String.valueOf(code));
    }

    /// A call is not carried out, and ends in the code.
    ///
    /// @param code by its number or its name
    public NewRehearsal code(String code) {
        return step(code);
    }

    /// Calls are carried out, and end in the code all the same.
    public NewRehearsal afterWork() {
        plan.put("afterWork", true);
        return this;
    }

    /// The code is for this resource of a batch only, and for others that are named; the rest is carried out.
    public NewRehearsal part(String id) {
        parts.add(id);
        return this;
    }

    /// The code is for this resource of a batch only.
    ///
    /// @param number from 1
    public NewRehearsal part(int number) {
        return part(String.valueOf(number));
    }

    /// A call is carried out and answered.
    public NewRehearsal proceed() {
        return step("ok");
    }

    /// A call is carried out, and nothing is answered.
    public NewRehearsal loseAnswer() {
        return step("lose-answer");
    }

    /// A call is not carried out, and the connection ends.
    public NewRehearsal resetBefore() {
        return step("reset-before");
    }

    /// A call is carried out, and the connection ends in the middle of the answer.
    public NewRehearsal resetMiddle() {
        return step("reset-middle");
    }

    /// A call is carried out and answered, and the connection ends.
    public NewRehearsal resetAfter() {
        return step("reset-after");
    }

    /// A call is carried out, and half of the answer arrives as if it were whole.
    public NewRehearsal truncate() {
        return step("truncate");
    }

    /// A call is carried out, and its answer is damaged.
    public NewRehearsal garble() {
        return step("garble");
    }

    private NewRehearsal step(String word) {
        then.add(word);
        return this;
    }

    /// Answers are held up.
    public NewRehearsal delay(Duration time) {
        plan.put("delay", time.toString());
        return this;
    }

    /// Answers are held up as long as chance says, from `least` to `most`.
    public NewRehearsal delay(Duration least, Duration most) {
        plan.put("delayUpTo", most.toString());
        return delay(least);
    }

    /// Allows codes that the operations do not document.
    public NewRehearsal force() {
        plan.put("force", true);
        return this;
    }

    /// From now on until it is over or stopped.
    ///
    /// @throws Refusal if there is no such operation, if it does not document the code, and whatever else is wrong
    public RehearsalHandle start() {
        return new RehearsalHandle(
                world,
                world.request("POST", "rehearsals", Json.write(plan))
                        .path("rehearsal")
                        .asString());
    }

    /// Strikes the next call, and is over.
    public RehearsalHandle once() {
        return first(1).start();
    }
}
