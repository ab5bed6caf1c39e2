package org.carrel.config;

/**
 * Something in the file that is not right.
 *
 * @param line from 1; 0 when it is no line's fault
 * @param key the whole key, e.g. {@code server.staff.listen}; empty for the file itself
 * @param words what is wrong and what would be right
 */
public record ConfigProblem(int line, String key, String words) {

    /** As one line of a message. */
    public String describe(String file) {
        return file + (line > 0 ? ", line " + line : "") + (key.isEmpty() ? "" : ", " + key) + ": " + words;
    }
}
