package org.carrel.routing.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a route may ask of a message: its text, and the headers that tell of it. Nothing else can be asked. */
enum Fact {
    BODY("body"),
    DIALOG("header.ImDialog"),
    ACCOUNT("header.ImAccount"),
    CONVERSATION("header.ImConversation"),
    MESSAGE("header.ImMessage"),
    SENDER("header.ImSender"),
    SENDER_NAME("header.ImSenderName"),
    SENT_AT("header.ImSentAt"),
    KIND("header.ImKind"),
    PHASE("header.ImPhase");

    private final String function;

    Fact(String function) {
        this.function = function;
    }

    /** The one that is written so between <code>${</code> and <code>}</code>. */
    static Optional<Fact> of(String function) {
        return Arrays.stream(values())
                .filter(fact -> fact.function.equals(function))
                .findFirst();
    }

    /** Says that something else is asked for, and what can be. */
    static void unknown(RouteNode where, String function) {
        String allowed =
                Arrays.stream(values()).map(fact -> "${" + fact.function + "}").collect(Collectors.joining(", "));
        where.problem(
                "route-function",
                "{function} cannot be asked for. Allowed: {allowed}.",
                Map.of("function", "${" + function + "}", "allowed", allowed));
    }

    /** What it is called in JSON. */
    String key() {
        return this == BODY ? "text" : name().toLowerCase(Locale.ROOT);
    }

    /** The header that holds it; empty for the text. */
    Optional<String> header() {
        return this == BODY ? Optional.empty() : Optional.of(function.substring("header.".length()));
    }
}
