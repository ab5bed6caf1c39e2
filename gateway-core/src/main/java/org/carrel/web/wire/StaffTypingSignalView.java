package org.carrel.web.wire;

/** {@code StaffTypingSignal}. */
public record StaffTypingSignalView(String type, String signal, String conversation, String operator, boolean on) {

    /** A colleague writes, or stopped. */
    public static StaffTypingSignalView of(long conversation, long operator, boolean on) {
        return new StaffTypingSignalView(
                "signal", "staff_typing", Long.toString(conversation), Long.toString(operator), on);
    }
}
