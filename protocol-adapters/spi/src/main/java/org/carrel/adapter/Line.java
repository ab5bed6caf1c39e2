package org.carrel.adapter;

import java.time.Instant;
import java.util.List;

/**
 * One message, as the patron may see it.
 *
 * @param ref names it for {@link Dialogs#lines}
 * @param ours whether staff wrote it
 * @param name of who wrote it, by the desk's rule
 * @param parts what it says
 * @param at when
 * @param state of a message by staff: how far it got
 */
public record Line(String ref, boolean ours, String name, List<Content> parts, Instant at, String state) {

    public Line {
        parts = List.copyOf(parts);
    }
}
