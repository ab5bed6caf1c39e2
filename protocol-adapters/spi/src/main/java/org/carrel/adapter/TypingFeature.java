package org.carrel.adapter;

public interface TypingFeature extends Feature {
    void typing(DialogRef dialog, boolean on);
}
