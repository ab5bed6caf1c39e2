package org.carrel.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** Ids are numbers here and strings on the wire, because JavaScript's numbers end at 53 bits. */
final class WireId {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,19}");

    private WireId() {}

    /** The id of a text; empty when it is none. */
    static Optional<Long> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
