package org.carrel.adapter;

import java.util.List;
import java.util.Optional;

/**
 * What would go out for a draft.
 *
 * @param parts in order; none when it is refused
 * @param losses what gets lost on this network, for the hint below the composer
 * @param refused why it cannot be sent at all
 */
public record Rendering(List<Part> parts, List<Text> losses, Optional<Text> refused) {

    public Rendering {
        parts = List.copyOf(parts);
        losses = List.copyOf(losses);
    }
}
