package org.carrel.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carrel.store.FitText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object that somebody sent, asked field by field; what is not as it must be is refused with the field's name.
 * Fields that nobody asks for are passed over. Texts are as fit to be kept and shown as what networks bring: where people
 * write to others, what is not is replaced, everywhere else it is refused.
 */
final class Body {

    private static final int LONGEST_VALUE = 10_000;
    private static final int MOST_VALUES = 200;
    private static final String NOT_EMPTY = "a text that is not empty";

    private final JsonNode object;

    Body(JsonNode object) {
        this.object = object;
    }

    /** What somebody writes to others, on as many lines as they like; it says something. */
    String prose(String field, int longest) {
        String text = anyProse(field, longest);
        if (text.isBlank()) {
            throw Malformed.field(field, NOT_EMPTY);
        }
        return text;
    }

    /** As {@link #prose}, but possibly empty. */
    String anyProse(String field, int longest) {
        return FitText.of(raw(field, longest)
                .orElseThrow(() -> Malformed.field(field, "a text"))
                .replace("\r\n", "\n"));
    }

    /** A text of one line that must be there, possibly empty. */
    String text(String field, int longest) {
        return optionalText(field, longest).orElseThrow(() -> Malformed.field(field, "a text"));
    }

    /** A text of one line that must be there and say something. */
    String words(String field, int longest) {
        return optionalWords(field, longest).orElseThrow(() -> Malformed.field(field, "a text"));
    }

    /** A text of one line that may be left out, but says something when it is there. */
    Optional<String> optionalWords(String field, int longest) {
        Optional<String> text = optionalText(field, longest);
        if (text.filter(String::isBlank).isPresent()) {
            throw Malformed.field(field, NOT_EMPTY);
        }
        return text;
    }

    /** A text of one line that may be left out. */
    Optional<String> optionalText(String field, int longest) {
        Optional<String> text = raw(field, longest);
        if (text.filter(one -> !FitText.isFit(one) || one.indexOf('\n') >= 0).isPresent()) {
            throw Malformed.field(field, "a text of one line without control characters");
        }
        return text;
    }

    private Optional<String> raw(String field, int longest) {
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

    /** Ids, each once, which may be left out. */
    List<Long> optionalIds(String field, int most) {
        JsonNode node = given(field);
        if (node == null) {
            return List.of();
        }
        List<Long> ids =
                node.valueStream().map(one -> id(field, one)).distinct().toList();
        if (!node.isArray() || node.size() > most || ids.size() < node.size()) {
            throw Malformed.field(field, "a list of at most " + most + " ids, each once");
        }
        return ids;
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

    /** Signs that must be there, each once and each one sign as people see it, such as an emoji; there may be none. */
    Set<String> signs(String field, int most, int longest) {
        JsonNode node = given(field);
        List<String> signs = node == null
                ? List.of()
                : node.valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .filter(one -> one.length() <= longest && FitText.isFit(one) && one.matches("\\X"))
                        .filter(one -> !one.isBlank())
                        .toList();
        if (node == null || !node.isArray() || node.size() > most || signs.size() < node.size()) {
            throw Malformed.field(field, "a list of at most " + most + " signs, such as emoji");
        }
        return Set.copyOf(signs);
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
        List<String> texts = node.valueStream()
                .filter(JsonNode::isString)
                .map(one -> one.stringValue().replace("\r\n", "\n"))
                .filter(one -> one.length() <= LONGEST_VALUE && FitText.isFit(one))
                .toList();
        if (!node.isArray() || node.size() > MOST_VALUES || texts.size() < node.size()) {
            throw Malformed.field(field + "." + name, "a list of texts without control characters");
        }
        return texts;
    }

    private @Nullable JsonNode given(String field) {
        JsonNode node = object.get(field);
        return node == null || node.isNull() ? null : node;
    }
}
