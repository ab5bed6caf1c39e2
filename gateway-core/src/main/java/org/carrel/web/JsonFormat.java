package org.carrel.web;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.Text;
import org.carrel.store.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the API speaks it: names with underscores, times as ISO 8601, what is empty as null. */
public final class JsonFormat {

    /** Several times the longest text a person may send. */
    static final int LONGEST_BODY = 1 << 20;

    private static final int DEEPEST = 20;
    /** More digits than any number of the contract has. */
    private static final int LONGEST_NUMBER = 100;

    private static final int LONGEST_NAME = 1_000;

    private final JsonMapper mapper;

    /** The one format of the API. */
    public JsonFormat() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_BODY)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .build())
                .build();
        this.mapper = JsonMapper.builder(factory)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** A wire record as UTF-8. */
    public byte[] write(Object wire) {
        return mapper.writeValueAsBytes(wire);
    }

    /** Reads a text as JSON; empty when it is none. */
    Optional<JsonNode> parse(String text) {
        try {
            return Optional.of(mapper.readTree(text));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Reads the body of a request, which must be an object. */
    Body read(HttpServerExchange exchange) {
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE))
                .orElse("");
        if (!type.toLowerCase(Locale.ROOT).split(";")[0].strip().equals("application/json")) {
            throw Refusal.of(415, "not-json", "Send the body as application/json.");
        }
        return new Body(object(bytes(exchange)));
    }

    private JsonNode object(byte[] bytes) {
        try {
            JsonNode node = mapper.readTree(bytes);
            if (node != null && node.isObject()) {
                return node;
            }
            throw Malformed.json("its beginning, it must be an object");
        } catch (StreamConstraintsException e) {
            throw tooComplex();
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw Malformed.json(
                    at == null ? "its beginning" : "line " + at.getLineNr() + ", column " + at.getColumnNr());
        }
    }

    private static Refusal tooComplex() {
        return new Refusal(
                400,
                new Text(
                        "too-complex",
                        Map.of(
                                "levels", Integer.toString(DEEPEST),
                                "digits", Integer.toString(LONGEST_NUMBER),
                                "letters", Integer.toString(LONGEST_NAME)),
                        "The body may be nested " + DEEPEST + " levels deep, its numbers have " + LONGEST_NUMBER
                                + " digits and its names " + LONGEST_NAME + " letters; send it simpler."),
                Map.of());
    }

    private static byte[] bytes(HttpServerExchange exchange) {
        WholeBody body = WholeBody.of(exchange);
        return switch (body.end()) {
            case WHOLE -> body.bytes();
            case BROKEN_OFF -> throw Malformed.json("its end, it broke off");
            case TOO_LARGE ->
                throw Refusal.of(413, "too-large", "The body is longer than " + LONGEST_BODY + " bytes; send less.");
        };
    }
}
