package org.carrel.adapter.irc.signin;

/** A server that does not keep to a mechanism's rules. Its message is for the log and holds no secret. */
public final class SaslTrouble extends Exception {

    private static final long serialVersionUID = 1L;

    SaslTrouble(String message) {
        super(message);
    }
}
