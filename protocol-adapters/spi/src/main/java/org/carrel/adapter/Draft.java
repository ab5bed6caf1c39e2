package org.carrel.adapter;

import java.util.List;
import java.util.Optional;

/**
 * What a person wants to say, before it is rendered.
 *
 * @param parts what
 * @param replyTo the message it answers
 */
public record Draft(List<Content> parts, Optional<Target> replyTo) {

    public Draft {
        parts = List.copyOf(parts);
    }
}
