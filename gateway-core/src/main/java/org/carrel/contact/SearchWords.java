package org.carrel.contact;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody typed to find a contact, as the index of names and addresses understands it. */
final class SearchWords {

    /** The index knows three characters in a row, and has two spaces before each word. */
    private static final int INDEXED = 3;

    private SearchWords() {}

    /** The question to the index: each of the words; empty where none was typed. */
    static Optional<String> match(String typed) {
        return Optional.of(Arrays.stream(
                                Normalizer.normalize(typed, Normalizer.Form.NFC).split("[\\s\\p{Cntrl}]+"))
                        .filter(word -> !word.isEmpty())
                        .map(SearchWords::phrase)
                        .collect(Collectors.joining(" ")))
                .filter(match -> !match.isEmpty());
    }

    private static String phrase(String word) {
        int missing = Math.max(0, INDEXED - word.codePointCount(0, word.length()));
        return "\"" + " ".repeat(missing) + word.replace("\"", "\"\"") + "\"";
    }
}
