package org.carrel.adapter.irc;

import java.io.IOException;

/** The server ended the connection and said why. */
final class Closed extends IOException {

    private static final long serialVersionUID = 1L;

    Closed(String said) {
        super(said);
    }

    /** Its own words. */
    String said() {
        return String.valueOf(getMessage());
    }
}
