package org.carrel.adapter.irc.signin;

/** One way to prove who we are (RFC 4422). A new one for each attempt; for one thread. */
public interface SaslMechanism {

    /** As it stands in {@code AUTHENTICATE}. */
    String name();

    /**
     * What to answer.
     *
     * @param challenge what the server said; the first time nothing, because the client begins
     * @throws SaslTrouble when the server's words make no sense or prove nothing
     */
    byte[] answer(byte[] challenge) throws SaslTrouble;

    /** Whether the server has proven all that it has to prove in this mechanism. */
    boolean isProven();
}
