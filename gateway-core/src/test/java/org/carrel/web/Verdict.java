package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds an answer of the running server to {@code openapi.yaml}: its status, its type, its body. */
public final class Verdict {

    /** What any address may answer, so that the contract does not repeat it at each. */
    private static final Set<Integer> ANYWHERE = Set.of(404, 405, 500);

    private final JsonNode contract;
    private final Schemas schemas;

    Verdict(JsonNode contract, Schemas schemas) {
        this.contract = contract;
        this.schemas = schemas;
    }

    /** By the contract as it is served. */
    public static Verdict ofContract() {
        JsonNode contract = new Contract().tree();
        return new Verdict(contract, new Schemas(contract));
    }

    /** Fails the test where an answer of the API is not what the contract says; {@code base} is the site's address. */
    public void check(URI base, HttpResponse<String> response) {
        String path = response.uri().getPath().substring(base.getPath().length() - 1);
        if (!path.startsWith("/api/")) {
            return;
        }
        String method = response.request().method().toLowerCase(Locale.ROOT);
        Optional<JsonNode> operation = operation(path.substring("/api".length()), method);
        JsonNode answer = operation
                .map(found -> found.path("responses").path("" + response.statusCode()))
                .orElse(contract.path("nowhere"));
        if (answer.isMissingNode()) {
            assertThat(ANYWHERE).as(method + " " + path).contains(response.statusCode());
            problem(response);
        } else {
            body(method + " " + path, schemas.resolve(answer), response);
        }
    }

    private Optional<JsonNode> operation(String path, String method) {
        return contract.get("paths").properties().stream()
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                .map(Map.Entry::getValue)
                .filter(item -> item.has(method))
                .map(item -> item.get(method))
                .findFirst();
    }

    private void body(String what, JsonNode answer, HttpResponse<String> response) {
        if (!answer.has("content")) {
            assertThat(response.body()).as(what).isEmpty();
            return;
        }
        Map.Entry<String, JsonNode> content =
                answer.get("content").properties().iterator().next();
        assertThat(type(response))
                .as(what)
                .matches(content.getKey().replace("+", "\\+").replace("*", "[^/]+"));
        if (content.getKey().endsWith("json")) {
            JsonNode value = new JsonMapper().readTree(response.body());
            assertThat(schemas.check(content.getValue().get("schema"), value))
                    .as(what + " " + response.body())
                    .isEmpty();
        }
    }

    private void problem(HttpResponse<String> response) {
        assertThat(type(response)).isEqualTo("application/problem+json");
        JsonNode value = new JsonMapper().readTree(response.body());
        assertThat(schemas.check("Problem", value)).isEmpty();
        assertThat(value.get("status").asInt()).isEqualTo(response.statusCode());
    }

    private static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("").split(";")[0];
    }
}
