package org.carrel.routing.file;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.carrel.adapter.Secret;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts a message as JSON. It may come twice after a crash; {@code Idempotency-Key} is the same then. Redirects are not
 * followed, since what is posted was meant for one address.
 */
final class HookCaller {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final Map<String, Secret> secrets;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    HookCaller(Map<String, Secret> secrets) {
        this.secrets = Map.copyOf(secrets);
    }

    /**
     * Posts what is known of a message.
     *
     * @param call which call of which route it is; with the message it tells a repeat
     * @throws IOException when it was not taken, with the reason
     */
    void post(Place.Hook hook, String call, Function<Fact, String> facts) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(hook.url())
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key(call, facts.apply(Fact.MESSAGE)))
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body(facts))));
        hook.secret()
                .map(secrets::get)
                .ifPresent(secret -> request.header("Authorization", "Bearer " + secret.reveal()));
        HttpResponse<Void> answer = http.send(request.build(), HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("The webhook at " + hook.url().getHost() + " answered " + answer.statusCode() + ".");
        }
    }

    private static Map<String, String> body(Function<Fact, String> facts) {
        Map<String, String> body = new TreeMap<>();
        for (Fact fact : Fact.values()) {
            body.put(fact.key(), facts.apply(fact));
        }
        return body;
    }

    /** Of signs that a header may hold. */
    private static String key(String call, String message) {
        byte[] bytes = call.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(bytes) + "-" + message;
    }
}
