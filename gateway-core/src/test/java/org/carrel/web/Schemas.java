package org.carrel.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Holds JSON to the schemas of {@code openapi.yaml}, as far as that file uses JSON Schema. Stricter than the standard in
 * one point: a property that is not written down is wrong.
 */
final class Schemas {

    private final JsonNode contract;

    Schemas(JsonNode contract) {
        this.contract = contract;
    }

    /** What is wrong with a value; empty when it is right. */
    List<String> check(JsonNode schema, JsonNode value) {
        List<String> wrong = new ArrayList<>();
        check(schema, value, "$", wrong);
        return wrong;
    }

    /** What is wrong with a value of a named schema. */
    List<String> check(String name, JsonNode value) {
        return check(contract.at("/components/schemas/" + name), value);
    }

    /** A node, or the one its reference names. */
    JsonNode resolve(JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref")) {
            at = contract.at(at.get("$ref").asString().substring(1));
        }
        return at;
    }

    private void check(JsonNode given, JsonNode value, String at, List<String> wrong) {
        JsonNode schema = resolve(given);
        if (schema.isMissingNode()) {
            wrong.add(at + ": no schema");
            return;
        }
        oneOf(schema, value, at, wrong);
        constants(schema, value, at, wrong);
        type(schema, value, at, wrong);
        if (value.isString()) {
            text(schema, value.stringValue(), at, wrong);
        }
        if (value.isArray() && schema.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                check(schema.get("items"), value.get(i), at + "[" + i + "]", wrong);
            }
        }
        if (value.isObject() && !schema.has("oneOf")) {
            object(schema, value, at, wrong);
        }
    }

    private void oneOf(JsonNode schema, JsonNode value, String at, List<String> wrong) {
        if (!schema.has("oneOf")) {
            return;
        }
        List<String> all = new ArrayList<>();
        int fits = 0;
        for (JsonNode one : schema.get("oneOf")) {
            List<String> why = new ArrayList<>();
            check(one, value, at, why);
            fits += why.isEmpty() ? 1 : 0;
            all.addAll(why);
        }
        if (fits != 1) {
            wrong.add(at + ": fits " + fits + " of the alternatives: " + all);
        }
    }

    private static void constants(JsonNode schema, JsonNode value, String at, List<String> wrong) {
        if (schema.has("const") && !schema.get("const").equals(value)) {
            wrong.add(at + ": is " + value + ", not " + schema.get("const"));
        }
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            wrong.add(at + ": is " + value + ", not one of " + schema.get("enum"));
        }
    }

    private static void type(JsonNode schema, JsonNode value, String at, List<String> wrong) {
        JsonNode type = schema.path("type");
        List<String> types = type.isArray()
                ? type.valueStream().map(JsonNode::asString).toList()
                : type.isMissingNode() ? List.of() : List.of(type.asString());
        if (!types.isEmpty() && types.stream().noneMatch(one -> is(one, value))) {
            wrong.add(at + ": " + value.getNodeType() + " is not " + types);
        }
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalStateException(type);
        };
    }

    private static void text(JsonNode schema, String text, String at, List<String> wrong) {
        if (schema.has("pattern") && !Pattern.matches(schema.get("pattern").asString(), text)) {
            wrong.add(at + ": \"" + text + "\" is not " + schema.get("pattern"));
        }
        if (schema.path("format").asString("").equals("date-time")) {
            try {
                Instant.parse(text);
            } catch (DateTimeParseException e) {
                wrong.add(at + ": \"" + text + "\" is no time");
            }
        }
    }

    private void object(JsonNode schema, JsonNode value, String at, List<String> wrong) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString())) {
                wrong.add(at + "." + name.asString() + ": is missing");
            }
        });
        value.properties().forEach(property -> {
            JsonNode known = schema.path("properties").path(property.getKey());
            JsonNode other = known.isMissingNode() ? schema.path("additionalProperties") : known;
            if (other.isMissingNode()) {
                wrong.add(at + "." + property.getKey() + ": is not in the contract");
            } else {
                check(other, property.getValue(), at + "." + property.getKey(), wrong);
            }
        });
    }
}
