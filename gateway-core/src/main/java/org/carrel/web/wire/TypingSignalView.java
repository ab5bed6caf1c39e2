package org.carrel.web.wire;

import java.util.Optional;

/** {@code TypingSignal}. */
public record TypingSignalView(String type, String signal, String conversation, Optional<String> name, boolean on) {

    /** Somebody outside writes, or stopped. */
    public static TypingSignalView of(long conversation, Optional<String> name, boolean on) {
        return new TypingSignalView("signal", "typing", Long.toString(conversation), name, on);
    }
}
