package org.carrel.operator;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.carrel.adapter.Presence;

/**
 * A person who answers.
 *
 * @param presence what colleagues are told; never {@link Presence#UNKNOWN}
 * @param retiredAt when they left; their messages keep their name
 * @param version grows with each change
 */
public record Operator(
        long id, String email, String name, Role role, Presence presence, Optional<Instant> retiredAt, long version) {

    /** Whether they left. */
    public boolean retired() {
        return retiredAt.isPresent();
    }

    /** Whether they may change accounts and people. */
    public boolean administrator() {
        return role == Role.ADMINISTRATOR;
    }

    /** One or two letters that stand for the name where there is no room. */
    public String initials() {
        String[] words = name.strip().split("\\s+");
        String first = firstLetter(words[0]);
        return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
    }

    private static String firstLetter(String word) {
        return word.isEmpty()
                ? ""
                : new StringBuilder()
                        .appendCodePoint(word.codePointAt(0))
                        .toString()
                        .toUpperCase(Locale.ROOT);
    }
}
