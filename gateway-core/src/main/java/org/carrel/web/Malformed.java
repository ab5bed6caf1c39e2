package org.carrel.web;

import java.util.Map;
import org.carrel.adapter.Text;
import org.carrel.store.Refusal;

/** Refusals of requests that are not what {@code openapi.yaml} says. */
final class Malformed {

    private Malformed() {}

    /** A field or parameter is missing or of another kind. */
    static Refusal field(String field, String expected) {
        return new Refusal(
                400,
                new Text(
                        "malformed",
                        Map.of("field", field, "expected", expected),
                        "The field \"" + field + "\" must be " + expected + "."),
                Map.of());
    }

    /** The body is not JSON at all. */
    static Refusal json(String where) {
        return new Refusal(
                400,
                new Text("malformed", Map.of("where", where), "The body is not JSON: look at " + where + "."),
                Map.of());
    }
}
