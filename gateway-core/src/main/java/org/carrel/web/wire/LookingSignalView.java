package org.carrel.web.wire;

import java.util.Optional;

/** {@code LookingSignal}. */
public record LookingSignalView(String type, String signal, Optional<String> conversation, String operator) {

    /** A colleague looks at a conversation, or at none. */
    public static LookingSignalView of(long operator, Optional<Long> conversation) {
        return new LookingSignalView("signal", "looking", conversation.map(String::valueOf), Long.toString(operator));
    }
}
