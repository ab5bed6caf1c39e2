package org.carrel.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known word somebody meant who wrote another. */
public final class Nearest {

    private Nearest() {}

    /** The known word that takes the fewest changes, when these are at most a third of it (two in short words). */
    public static Optional<String> of(String written, Collection<String> known) {
        String lower = written.toLowerCase(Locale.ROOT).replace('-', '_');
        return known.stream()
                .filter(word -> distance(lower, word) <= Math.max(2, word.length() / 3))
                .min(Comparator.comparingInt(word -> distance(lower, word)));
    }

    /** Levenshtein's distance: insertions, deletions and replacements of single letters. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
