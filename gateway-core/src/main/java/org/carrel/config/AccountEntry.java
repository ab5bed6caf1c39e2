package org.carrel.config;

import java.util.List;
import java.util.Map;

/**
 * An account that the file describes.
 *
 * @param key the key in the file, e.g. {@code accounts[0]}
 * @param line where it begins, from 1, for words about it
 * @param settings field to values; secrets are among them, already taken from environment and files
 */
public record AccountEntry(
        String key, int line, String network, String name, boolean enabled, Map<String, List<String>> settings) {

    @Override
    public String toString() {
        return "AccountEntry[" + key + ", " + network + ", " + name + ", settings " + settings.keySet() + "]";
    }
}
