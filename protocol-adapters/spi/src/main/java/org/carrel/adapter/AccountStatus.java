package org.carrel.adapter;

/**
 * How an account is, in words for the administrator.
 *
 * @param code the state
 * @param text what is so, and why; names the server's own words where there are some, and never a secret
 * @param action what helps
 */
public record AccountStatus(Code code, Text text, Action action) {

    /** The states of an account. */
    public enum Code {
        /** Turned off, or between two tries. */
        DISCONNECTED,
        /** An attempt is under way. */
        CONNECTING,
        /** Connected; what came in the meantime is being fetched. */
        SYNCING,
        /** Connected and caught up. */
        CONNECTED,
        /** The line was lost or the server does not answer; trying again may help. */
        LOST,
        /** The server refused the credentials; trying again does not help. */
        BAD_CREDENTIALS,
        /** It cannot work like this; trying again does not help. */
        FAILED
    }

    /** What helps. */
    public enum Action {
        /** Nothing is needed. */
        NONE,
        /** Time: the core tries again by itself. */
        WAIT,
        /** New credentials. */
        SIGN_IN,
        /** Other settings. */
        CHECK_SETTINGS
    }
}
