package org.carrel.adapter.irc;

import java.util.LinkedHashMap;
import java.util.Map;

/** The server's ids of what was handed over lately, so that what comes live and out of the history comes once. Thread-safe. */
final class Recent {

    private static final int KEPT = 2048;

    private final Map<String, Boolean> ids = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > KEPT;
        }
    };

    /** What to keep for the retraction of a message. */
    static String retractionOf(String message) {
        return "retraction of " + message;
    }

    /** Keeps an id; false when it was there already. */
    synchronized boolean add(String id) {
        return ids.put(id, true) == null;
    }
}
