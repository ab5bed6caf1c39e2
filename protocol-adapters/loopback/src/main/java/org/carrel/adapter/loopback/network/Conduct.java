package org.carrel.adapter.loopback.network;

import java.util.Optional;

/**
 * How the server behaves.
 *
 * @param archive whether it keeps what happened while nobody of ours was there, and can be asked for it
 * @param ids whether it gives messages ids of its own
 * @param echo whether it sends our own messages back to the client that sent them
 * @param password what the account must say to sign in; empty: anything will do
 */
public record Conduct(boolean archive, boolean ids, boolean echo, Optional<String> password) {

    /** An archive, ids, no echo, no password. */
    public static final Conduct GOOD = new Conduct(true, true, false, Optional.empty());

    /** The same with or without an archive. */
    public Conduct archive(boolean on) {
        return new Conduct(on, ids, echo, password);
    }

    /** The same with or without ids of the server. */
    public Conduct ids(boolean on) {
        return new Conduct(archive, on, echo, password);
    }

    /** The same with or without echoes. */
    public Conduct echo(boolean on) {
        return new Conduct(archive, ids, on, password);
    }

    /** The same with a password. */
    public Conduct password(String secret) {
        return new Conduct(archive, ids, echo, Optional.of(secret));
    }

    @Override
    public String toString() {
        return "Conduct[archive=" + archive + ", ids=" + ids + ", echo=" + echo + "]";
    }
}
