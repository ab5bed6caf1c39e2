package org.carrel.adapter;

/** One open socket to a patron's page. Thread-safe; no method waits. */
public interface TextSocket {

    /**
     * Sends a text.
     *
     * @return false when it is closed or its bounded buffer is full; the core then closes it, and the page comes back
     */
    boolean send(String text);

    /** Closes it with a code (1000 to 4999) and a reason of at most 123 bytes. */
    void close(int code, String reason);
}
