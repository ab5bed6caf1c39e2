package org.carrel.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code openapi.yaml} as one page that a person reads, without scripts and without a foreign host. */
final class ContractPage {

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
            h2 { margin-top: 3rem; } h3 { margin: 2rem 0 0; font-size: 1rem; } h3 b { display: inline-block; width: 4.5rem; }
            code, pre, h3 { font-family: ui-monospace, monospace; } p { margin: .25rem 0; }
            table { border-collapse: collapse; } td { padding: .1rem 1rem .1rem 0; vertical-align: top; }
            .who { opacity: .75; font-size: .875rem; }
            """;

    private final String html;

    ContractPage(JsonNode contract) {
        Html page = new Html();
        page.raw("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Carrel: API</title>"
                + "<meta name=\"viewport\" content=\"width=device-width\"><style>" + STYLE
                + "</style></head><body><main>");
        page.raw("<h1>").text(contract.at("/info/title").asString() + ": API").raw("</h1>");
        page.words(contract.at("/info/description").asString());
        page.raw("<p>The same for machines: <a href=\"openapi.yaml\">openapi.yaml</a></p>");
        contract.get("tags").forEach(tag -> tag(page, contract, tag));
        page.raw("<h2>What is sent</h2>");
        contract.at("/components/schemas").properties().forEach(schema -> schema(page, schema));
        this.html = page.raw("</main></body></html>").toString();
    }

    String html() {
        return html;
    }

    /** Allows the page's own style and nothing else. */
    String policy() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            String hash = Base64.getEncoder().encodeToString(digest);
            return "default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; frame-ancestors 'none'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tag(Html page, JsonNode contract, JsonNode tag) {
        page.raw("<h2>").text(tag.get("name").asString()).raw("</h2>");
        page.words(tag.path("description").asString(""));
        contract.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().at("/tags/0").equals(tag.get("name"))) {
                        operation(page, path.getKey(), operation);
                    }
                }));
    }

    private static void operation(Html page, String path, Map.Entry<String, JsonNode> entry) {
        JsonNode operation = entry.getValue();
        page.raw("<h3><b>")
                .text(entry.getKey().toUpperCase(Locale.ROOT))
                .raw("</b> ")
                .text("/api" + path)
                .raw("</h3>");
        page.words(operation.path("summary").asString(""));
        page.words(operation.path("description").asString(""));
        page.raw("<p class=\"who\">")
                .text("Who: " + who(operation.path("security")))
                .raw("</p><table>");
        operation.path("parameters").forEach(parameter -> parameter(page, parameter));
        JsonNode body = operation.at("/requestBody/content/application~1json/schema");
        if (!body.isMissingNode()) {
            page.raw("<tr><td>takes</td><td>").type(body).raw("</td></tr>");
        }
        operation.get("responses").properties().forEach(answer -> answer(page, answer));
        page.raw("</table>");
    }

    private static void parameter(Html page, JsonNode parameter) {
        String name = parameter.path("name").asString(parameter.path("$ref").asString(""));
        page.raw("<tr><td>?").text(name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
        page.raw("</td><td>").text(parameter.path("description").asString("")).raw("</td></tr>");
    }

    private static void answer(Html page, Map.Entry<String, JsonNode> answer) {
        page.raw("<tr><td>").text(answer.getKey()).raw("</td><td>");
        JsonNode schema = answer.getValue().at("/content/application~1json/schema");
        if (schema.isMissingNode()) {
            String other = answer.getValue().path("$ref").asString("");
            page.text(answer.getValue()
                    .path("description")
                    .asString(other.isEmpty() ? "" : "a problem: " + other.substring(other.lastIndexOf('/') + 1)));
        } else {
            page.type(schema);
        }
        page.raw("</td></tr>");
    }

    private static String who(JsonNode security) {
        List<String> ways = new ArrayList<>();
        security.forEach(way -> way.properties().forEach(scheme -> {
            String detail = scheme.getValue().isEmpty()
                    ? ""
                    : " (" + scheme.getValue().get(0).asString() + ")";
            ways.add(scheme.getKey() + detail);
        }));
        return ways.isEmpty() ? "anybody" : String.join(" or ", ways);
    }

    private static void schema(Html page, Map.Entry<String, JsonNode> entry) {
        JsonNode schema = entry.getValue();
        page.raw("<h3 id=\"")
                .text(entry.getKey())
                .raw("\">")
                .text(entry.getKey())
                .raw("</h3>");
        page.words(schema.path("description").asString(""));
        if (!schema.has("properties")) {
            page.raw("<p>").type(schema).raw("</p>");
            return;
        }
        page.raw("<table>");
        schema.get("properties").properties().forEach(property -> {
            page.raw("<tr><td><code>").text(property.getKey()).raw("</code></td><td>");
            page.type(property.getValue()).raw("</td><td>");
            page.text(property.getValue().path("description").asString("")).raw("</td></tr>");
        });
        page.raw("</table>");
    }
}
