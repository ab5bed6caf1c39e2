package org.carrel.adapter.loopback.practice;

import java.util.List;
import java.util.Map;

/**
 * A patron's part.
 *
 * @param address what one types to reach them
 * @param name what they are called
 * @param lines what they say, by what they heard: see {@code patrons.txt}
 */
record Role(String address, String name, Map<String, List<String>> lines) {

    List<String> lines(String key) {
        return lines.getOrDefault(key, List.of());
    }

    List<String> lines(Reading reading) {
        return lines(reading.name().toLowerCase(java.util.Locale.ROOT));
    }
}
