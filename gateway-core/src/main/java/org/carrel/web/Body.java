package org.carrel.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object that somebody sent, asked field by field; what is not as it must be is refused with the field's name.
 * Fields that nobody asks for are passed over.
 */
final class Body {

    private static final int LONGEST_VALUE = 10_000;
    private static final int MOST_VALUES = 200;

    private final JsonNode object;

    Body(JsonNode object) {
        this.object = object;
    }

    /** A text that must be there, possibly empty. */
    String text(String field, int longest) {
        return optionalText(field, longest).orElseThrow(() -> Malformed.field(field, "a text"));
    }

    /** A text that must be there and say something. */
    String words(String field, int longest) {
        return optionalWords(field, longest).orElseThrow(() -> Malformed.field(field, "a text"));
    }

    /** A text that may be left out, but says something when it is there. */
    Optional<String> optionalWords(String field, int longest) {
        Optional<String> text = optionalText(field, longest);
        if (text.filter(String::isBlank).isPresent()) {
            throw Malformed.field(field, "a text that is not empty");
        }
        return text;
    }

    /** A text that may be left out. */
    Optional<String> optionalText(String field, int longest) {
        JsonNode node = given(field);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isString()) {
            throw Malformed.field(field, "a text");
        }
        if (node.stringValue().length() > longest) {
            throw Malformed.field(field, "a text of at most " + longest + " characters");
        }
        return Optional.of(node.stringValue());
    }

    /** An id that must be there. */
    long id(String field) {
        return optionalId(field).orElseThrow(() -> Malformed.field(field, "an id"));
    }

    /** An id that may be left out or null. */
    Optional<Long> optionalId(String field) {
        JsonNode node = given(field);
        return node == null ? Optional.empty() : Optional.of(id(field, node));
    }

    /** An id where null and left out mean different things: empty is left out. */
    Optional<Optional<Long>> idOrNull(String field) {
        JsonNode node = object.get(field);
        if (node == null) {
            return Optional.empty();
        }
        return Optional.of(node.isNull() ? Optional.empty() : Optional.of(id(field, node)));
    }

    private static long id(String field, JsonNode node) {
        return Optional.of(node)
                .filter(JsonNode::isString)
                .flatMap(text -> WireId.parse(text.stringValue()))
                .orElseThrow(() -> Malformed.field(field, "an id, which is a string of digits"));
    }

    /** A switch that must be there. */
    boolean flag(String field) {
        return optionalFlag(field).orElseThrow(() -> Malformed.field(field, "true or false"));
    }

    /** A switch that may be left out. */
    Optional<Boolean> optionalFlag(String field) {
        JsonNode node = given(field);
        if (node != null && !node.isBoolean()) {
            throw Malformed.field(field, "true or false");
        }
        return Optional.ofNullable(node).map(JsonNode::booleanValue);
    }

    /** One of some words that must be there, in any case. */
    <E extends Enum<E>> E choice(String field, Class<E> type) {
        return optionalChoice(field, type).orElseThrow(() -> Malformed.field(field, choices(type)));
    }

    /** One of some words that may be left out. */
    <E extends Enum<E>> Optional<E> optionalChoice(String field, Class<E> type) {
        return optionalText(field, LONGEST_VALUE).map(text -> choose(field, text, type));
    }

    /** The constant that a text names, in any case. */
    static <E extends Enum<E>> E choose(String field, String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw Malformed.field(field, choices(type));
    }

    private static <E extends Enum<E>> String choices(Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            names.add(constant.name().toLowerCase(Locale.ROOT));
        }
        return "one of " + String.join(", ", names);
    }

    /** Lists of texts by name, which may be left out. */
    Optional<Map<String, List<String>>> optionalValues(String field) {
        JsonNode node = given(field);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isObject()) {
            throw Malformed.field(field, "an object of lists of texts");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        node.properties().forEach(entry -> values.put(entry.getKey(), texts(field, entry.getKey(), entry.getValue())));
        return Optional.of(values);
    }

    private static List<String> texts(String field, String name, JsonNode node) {
        boolean fit = node.isArray()
                && node.size() <= MOST_VALUES
                && node.valueStream()
                        .allMatch(one -> one.isString() && one.stringValue().length() <= LONGEST_VALUE);
        if (!fit) {
            throw Malformed.field(field + "." + name, "a list of texts");
        }
        return node.valueStream().map(JsonNode::stringValue).toList();
    }

    private @Nullable JsonNode given(String field) {
        JsonNode node = object.get(field);
        return node == null || node.isNull() ? null : node;
    }
}
