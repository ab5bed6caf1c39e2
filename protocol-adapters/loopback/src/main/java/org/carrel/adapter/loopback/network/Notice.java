package org.carrel.adapter.loopback.network;

/** What is told to who is there now, and to nobody later. */
public sealed interface Notice {

    /** A person begins or stops to type. */
    record Types(String person, boolean on) implements Notice {}

    /** A person shows a presence: {@code available}, {@code away}, {@code busy} or {@code offline}. */
    record Shows(String person, String presence, String words) implements Notice {}
}
