package org.carrel.adapter;

public record AccountStatus(Code code, Text text, Action action) {
    public enum Code {
        DISCONNECTED,
        CONNECTING,
        SYNCING,
        CONNECTED,
        LOST,
        BAD_CREDENTIALS,
        FAILED
    }

    public enum Action {
        NONE,
        WAIT,
        SIGN_IN,
        CHECK_SETTINGS
    }
}
