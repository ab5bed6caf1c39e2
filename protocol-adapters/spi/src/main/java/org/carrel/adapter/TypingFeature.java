package org.carrel.adapter;

/** Shows that we type. */
public interface TypingFeature extends Feature {

    /** We begin or stop; lost while disconnected. */
    void typing(DialogRef dialog, boolean on);
}
