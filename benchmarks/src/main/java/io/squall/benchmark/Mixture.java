package io.squall.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What clients and operators do all day: they list, make and remove, make mistakes, sign in, rehearse and look.
/// Whatever
/// is made is removed.
final class Mixture {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NHN = "/v1.0/appkeys/SquallDemoAppKey/";
    private static final String ABSENT = "99999999-9999-4999-8999-999999999999";
    private static final String REHEARSAL =
            "{\"dialect\": \"nhn\", \"operation\": \"ListVolumes\", \"then\": [\"-2\"], \"first\": 1}";
    private static final String PUBLIC_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final Squall squall;
    private final Supplier<Instant> clock;
    private final String instance;
    private final List<Runnable> acts = new ArrayList<>();
    private final AtomicReference<String> token;
    private final AtomicReference<String> surprise = new AtomicReference<>("");
    private final AtomicLong surprises = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();

    /// What is done in `squall`, of which the demo accounts are furnished.
    ///
    /// @param clock the time of its world
    Mixture(Squall squall, Supplier<Instant> clock, String token) {
        this.squall = squall;
        this.clock = clock;
        this.token = new AtomicReference<>(token);
        this.instance = new Furnishing(this::text).instance(token);
        often(800, () -> nhn("GET", "instances-detail", "", 0));
        often(500, () -> signed(Squall.DESCRIBE, 0));
        often(80, this::buildAndDelete);
        often(60, this::buyAndReturn);
        often(60, this::makeAndDeleteVolume);
        often(20, this::signIn);
        often(80, () -> expect(text("GET", NHN + "instances-detail", "", "no-token"), -3));
        often(40, () -> expect(text("GET", "/v1.0/appkeys/nobody/instances-detail", "", token()), -3));
        often(80, () -> nhn("GET", "instances-detail?id=" + ABSENT, "", -5));
        often(40, () -> nhn("POST", "instances", "{\"instance\": ", -8));
        often(40, this::exceedQuota);
        often(80, () -> expect(text("GET", target(Squall.DESCRIBE) + "x", "", "none"), 4100));
        often(40, this::replay);
        often(40, () -> signed(new Calls("ReturnInstance", Map.of("instanceId", "ins-nowhere0")), 5000));
        often(10, this::rehearse);
        often(29, this::look);
        often(1, this::forkAndRemove);
    }

    private void often(int weight, Runnable act) {
        for (var i = 0; i < weight; i++) {
            acts.add(act);
        }
    }

    /// Does one of all that.
    void act() {
        try {
            acts.get(ThreadLocalRandom.current().nextInt(acts.size())).run();
        } catch (RuntimeException failure) {
            surprised(failure.toString());
        }
    }

    /// How many requests were sent.
    long requests() {
        return requests.get();
    }

    /// How many answers were not those that were expected.
    long surprises() {
        return surprises.get();
    }

    /// The first of them; empty, if there was none.
    String surprise() {
        return surprise.get();
    }

    private String text(String method, String target, String body, String with) {
        requests.incrementAndGet();
        return squall.text(method, target, body, with);
    }

    private JsonNode expect(String answer, int code) {
        var read = JSON.readTree(answer);
        var given = read.path("header").path("resultCode");
        if (given.asInt(read.path("code").asInt(Integer.MIN_VALUE)) != code) {
            surprised("not %d: %s".formatted(code, answer));
        }
        return read;
    }

    private void surprised(String what) {
        surprises.incrementAndGet();
        surprise.compareAndSet("", what);
    }

    private String token() {
        return token.get();
    }

    private JsonNode nhn(String method, String path, String body, int code) {
        return expect(text(method, NHN + path, body, token()), code);
    }

    private JsonNode signed(Calls calls, int code) {
        return expect(text("GET", target(calls), "", "none"), code);
    }

    private String target(Calls calls) {
        return calls.target(clock.get());
    }

    private void buildAndDelete() {
        var id = nhn("POST", "instances", instance, 0).path("instance").path("id");
        if (id.isString()) {
            nhn("DELETE", "instances?id=" + id.asString(), "", 0);
        }
    }

    private void buyAndReturn() {
        var id = signed(Squall.RUN, 0).path("unInstanceIds").path(0);
        if (id.isString()) {
            signed(new Calls("ReturnInstance", Map.of("instanceId", id.asString())), 0);
        }
    }

    private void makeAndDeleteVolume() {
        var body = "{\"volume\": {\"name\": \"data\", \"availabilityZone\": \"kr-pub-a\", \"size\": 50}}";
        var id = nhn("POST", "volumes", body, 0).path("volume").path("id");
        if (id.isString()) {
            nhn("DELETE", "volumes?id=" + id.asString(), "", 0);
        }
    }

    private void signIn() {
        var issued = nhn("POST", "tokens", Furnishing.SIGN_IN, 0);
        token.set(issued.path("access").path("token").path("id").asString());
    }

    /// The user has the only key pair that it may have.
    private void exceedQuota() {
        var body = "{\"keypair\": {\"name\": \"more\", \"publicKey\": \"%s\"}}".formatted(PUBLIC_KEY);
        nhn("POST", "keypairs", body, 13403);
    }

    private void replay() {
        var target = target(Squall.DESCRIBE);
        expect(text("GET", target, "", "none"), 0);
        expect(text("GET", target, "", "none"), 4500);
    }

    private void rehearse() {
        var added = send("POST", "/_squall/rehearsals", REHEARSAL);
        text("GET", NHN + "volumes", "", token());
        send("DELETE", "/_squall/rehearsals/" + added.path("rehearsal").asString(), "");
    }

    private void look() {
        for (var path : List.of("calls", "requests", "coverage", "resources", "worlds", "accounts")) {
            send("GET", "/_squall/" + path, "");
        }
    }

    private void forkAndRemove() {
        send("POST", "/_squall/worlds/default/snapshots", "{\"name\": \"before\"}");
        send("POST", "/_squall/worlds/default/fork", "{\"name\": \"copy\", \"ephemeral\": true}");
        send("DELETE", "/_squall/worlds/copy", "");
        send("DELETE", "/_squall/worlds/default/snapshots/before", "");
    }

    private JsonNode send(String method, String path, String body) {
        var answer = JSON.readTree(text(method, path, body, "none"));
        if (answer.has("error")) {
            surprised("%s %s: %s".formatted(method, path, answer));
        }
        return answer;
    }
}
