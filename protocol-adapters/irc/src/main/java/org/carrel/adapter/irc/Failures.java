package org.carrel.adapter.irc;

import java.time.Duration;
import java.util.Map;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.AdapterException.Kind;
import org.carrel.adapter.irc.text.FormatReader;
import org.carrel.adapter.irc.wire.IrcLine;

/** What may go wrong with a command, each with its words. */
final class Failures {

    private static final Duration LATER = Duration.ofSeconds(30);

    private Failures() {}

    static AdapterException notConnected() {
        return nothing(Kind.NOT_CONNECTED, "not-connected", "There is no connection to the IRC server now.", Map.of());
    }

    /** The link broke, or nobody answered, after something may have left. */
    static AdapterException uncertain() {
        return new AdapterException(
                Kind.REMOTE_UNAVAILABLE,
                false,
                Duration.ZERO,
                Words.text("uncertain", "The connection broke before the server said that it has this message."));
    }

    /** What was asked, not sent, got no answer. */
    static AdapterException noAnswer() {
        return nothing(
                Kind.REMOTE_UNAVAILABLE,
                "no-answer-now",
                "The IRC server does not answer now. Try again later.",
                Map.of());
    }

    static AdapterException noEdits() {
        return nothing(Kind.UNSUPPORTED, "no-edits", "Nothing that was sent can be changed on IRC.", Map.of());
    }

    static AdapterException noReceipts() {
        return nothing(Kind.UNSUPPORTED, "no-receipts", "IRC does not tell who has read what.", Map.of());
    }

    static AdapterException noRetractions() {
        return nothing(
                Kind.UNSUPPORTED,
                "no-retractions",
                "Nothing that was sent can be taken back on this server.",
                Map.of());
    }

    static AdapterException noReactions() {
        return nothing(Kind.UNSUPPORTED, "no-reactions", "This server has no reactions.", Map.of());
    }

    static AdapterException noTarget() {
        return nothing(
                Kind.REJECTED,
                "no-target",
                "The message that this refers to has no id on this server, so it cannot be named.",
                Map.of());
    }

    /** The server's limits are others than when it was rendered. */
    static AdapterException renderAgain() {
        return nothing(
                Kind.RENDER_AGAIN,
                "render-again",
                "The server's limits have changed: this has to be divided anew.",
                Map.of());
    }

    /** We are not in the room, but want to be and will be again. */
    static AdapterException notInRoomNow(String room) {
        return new AdapterException(
                Kind.REMOTE_UNAVAILABLE,
                true,
                LATER,
                Words.text("room-not-now", "We are not in {room} at the moment.", Map.of("room", room)));
    }

    static AdapterException notInRoom(String room) {
        return nothing(Kind.REJECTED, "room-not-joined", "We are not in {room}. Join it first.", Map.of("room", room));
    }

    static AdapterException roomRefused(String room, String said) {
        return nothing(
                Kind.REJECTED,
                "room-refused",
                "The server does not let us into {room}: {said}",
                Map.of("room", room, "said", plain(said)));
    }

    /** Something in it would be read as another line, or none. */
    static AdapterException unsendable() {
        return nothing(
                Kind.REJECTED, "not-a-line", "This cannot be written as one line of IRC. Write it anew.", Map.of());
    }

    static AdapterException badAddress(String address) {
        return nothing(Kind.REJECTED, "bad-address", "{address} is no address on IRC.", Map.of("address", address));
    }

    /** The server said no to a message: a numeric of the 400s or 500s, or a FAIL. */
    static AdapterException refused(IrcLine line, String to) {
        Map<String, String> parameters = Map.of("to", to, "said", plain(line.last()));
        return switch (line.command()) {
            case "401", "406" ->
                nothing(
                        Kind.REJECTED,
                        "no-such-nick",
                        "{to} is not there now. IRC keeps no messages for later; write when {to} is back.",
                        parameters);
            case "403" -> nothing(Kind.REJECTED, "no-such-room", "There is no room {to}.", parameters);
            case "404" ->
                nothing(Kind.REJECTED, "room-silent", "The server does not let us speak in {to}: {said}", parameters);
            case "263", "439" ->
                new AdapterException(
                        Kind.RATE_LIMITED,
                        true,
                        LATER,
                        Words.text("too-fast", "The server wants us to wait: {said}", parameters));
            default -> nothing(Kind.REJECTED, "refused-message", "The server refuses this: {said}", parameters);
        };
    }

    private static String plain(String said) {
        return FormatReader.read(said).text();
    }

    private static AdapterException nothing(Kind kind, String code, String english, Map<String, String> parameters) {
        return new AdapterException(kind, true, Duration.ZERO, Words.text(code, english, parameters));
    }
}
