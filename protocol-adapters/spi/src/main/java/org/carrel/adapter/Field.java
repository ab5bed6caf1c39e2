package org.carrel.adapter;

import java.util.List;
import java.util.Optional;

/**
 * One thing that an account or a {@link Step} asks for; the form is made from these.
 *
 * @param name the key in {@link AccountConfig} and in the configuration file: lower case, with hyphens
 * @param type what kind of value
 * @param required whether it must be filled in
 * @param standard the value when it is left empty
 * @param choices for {@link Type#CHOICE}: the values, of which the first is the usual one
 * @param choiceLabels what each of the choices is called, in their order; none: as its value
 * @param label a word or two
 * @param help one sentence, with an example where it helps
 */
public record Field(
        String name,
        Type type,
        boolean required,
        Optional<String> standard,
        List<String> choices,
        List<Text> choiceLabels,
        Text label,
        Text help) {

    public Field {
        choices = List.copyOf(choices);
        choiceLabels = List.copyOf(choiceLabels);
        if (!choiceLabels.isEmpty() && choiceLabels.size() != choices.size()) {
            throw new IllegalArgumentException(
                    name + " has " + choices.size() + " choices and names for " + choiceLabels.size());
        }
    }

    /** A field whose choices, if any, are shown as their values. */
    public Field(
            String name,
            Type type,
            boolean required,
            Optional<String> standard,
            List<String> choices,
            Text label,
            Text help) {
        this(name, type, required, standard, choices, List.of(), label, help);
    }

    /** Kinds of values; all are written as text. */
    public enum Type {
        /** One line. */
        TEXT,
        /** A whole number. */
        NUMBER,
        /** Something that is never shown again; it is in {@link AccountConfig#secrets}. */
        SECRET,
        /** One of the {@link Field#choices}. */
        CHOICE,
        /** {@code true} or {@code false}. */
        SWITCH,
        /** Any number of lines. */
        LIST
    }
}
