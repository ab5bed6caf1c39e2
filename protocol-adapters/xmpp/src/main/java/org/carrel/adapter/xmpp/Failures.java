package org.carrel.adapter.xmpp;

import java.time.Duration;
import java.util.Map;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.AdapterException.Kind;

/** What may go wrong with a command, each with its words. */
final class Failures {

    private Failures() {}

    static AdapterException notConnected() {
        return new AdapterException(
                Kind.NOT_CONNECTED,
                true,
                Duration.ZERO,
                Words.text("not-connected", "There is no connection to the Jabber server now."));
    }

    /** The link broke, or nobody answered, after something may have left. */
    static AdapterException uncertain() {
        return new AdapterException(
                Kind.REMOTE_UNAVAILABLE,
                false,
                Duration.ZERO,
                Words.text("uncertain", "The connection broke before the server said that it has this message."));
    }

    static AdapterException deaf() {
        return new AdapterException(
                Kind.REMOTE_UNAVAILABLE,
                false,
                Duration.ZERO,
                Words.text("deaf", "A test message to ourselves did not come back from the Jabber server."));
    }

    static AdapterException badAddress(String address) {
        return new AdapterException(
                Kind.REJECTED,
                true,
                Duration.ZERO,
                Words.text(
                        "bad-address",
                        "{address} is no Jabber address. One looks like name@server.example",
                        Map.of("address", address)));
    }

    static AdapterException noTarget() {
        return new AdapterException(
                Kind.REJECTED,
                true,
                Duration.ZERO,
                Words.text("no-target", "The message that this refers to has no id on Jabber, so it cannot be named."));
    }

    /** One that was rejected arrived nowhere, whatever our own archive holds; a silent server may have it all the same. */
    static AdapterException refused(Refusal refusal) {
        return new AdapterException(refusal.kind(), refusal.kind() == Kind.REJECTED, Duration.ZERO, refusal.text());
    }

    static AdapterException unreadableArchive(String detail) {
        return new AdapterException(
                Kind.REMOTE_UNAVAILABLE,
                true,
                Duration.ZERO,
                Words.text(
                        "archive-refused",
                        "The archive at the server could not be read: {detail}",
                        Map.of("detail", detail)));
    }
}
