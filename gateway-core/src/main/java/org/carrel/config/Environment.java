package org.carrel.config;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts variables of the environment where the file says {@code ${env:NAME}}. */
final class Environment {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");
    private static final String ENV = "env:";

    private final Map<String, String> variables;

    Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** The value with all references replaced; empty, and reported, when one has nothing behind it. */
    Optional<Scalar> fill(Scalar written, Problems problems) {
        Matcher references = REFERENCE.matcher(written.value());
        StringBuilder filled = new StringBuilder();
        while (references.find()) {
            Optional<String> value = value(references.group(1), written, problems);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            references.appendReplacement(filled, Matcher.quoteReplacement(value.get()));
        }
        references.appendTail(filled);
        return Optional.of(new Scalar(written.key(), written.line(), filled.toString()));
    }

    private Optional<String> value(String reference, Scalar where, Problems problems) {
        if (!reference.startsWith(ENV)) {
            problems.add(where, "\"${" + reference + "}\" says nothing; write ${env:NAME} for a variable");
            return Optional.empty();
        }
        String name = reference.substring(ENV.length()).strip();
        Optional<String> value = Optional.ofNullable(variables.get(name));
        if (value.isEmpty()) {
            problems.add(where, "the environment variable " + name + " is not set; set it before starting Carrel");
        }
        return value;
    }
}
