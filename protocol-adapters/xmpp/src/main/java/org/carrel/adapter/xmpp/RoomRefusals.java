package org.carrel.adapter.xmpp;

import java.time.Duration;
import java.util.Map;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.AdapterException.Kind;

/** Why a room does not let us in, or we cannot speak there, in words (XEP-0045, section 7.2). */
final class RoomRefusals {

    private static final Duration SOON = Duration.ofSeconds(5);

    private RoomRefusals() {}

    /** What the room, or its server, answered. */
    static AdapterException of(String room, Node answer) {
        Map<String, String> parameters = Map.of(
                "room", room,
                "condition", Refusal.condition(answer),
                "said", Refusal.said(answer));
        return switch (Refusal.condition(answer)) {
            case "not-authorized" ->
                rejected("room-password", "{room} asks for a password, and for another one than this.", parameters);
            case "forbidden" ->
                rejected("room-forbidden", "{room} does not let us in: we are banned there.", parameters);
            case "registration-required" ->
                rejected("room-members", "{room} is for its members alone. Ask whoever runs it to add us.", parameters);
            case "not-allowed", "item-not-found", "gone" ->
                rejected("room-missing", "There is no room {room}, and none may be made there. {said}", parameters);
            case "conflict" ->
                rejected("room-nick", "In {room} all our names are taken. Set another name for rooms.", parameters);
            case "not-acceptable" ->
                rejected(
                        "room-nick-locked",
                        "{room} wants us under another name: the one that is registered there. {said}",
                        parameters);
            case "service-unavailable" ->
                rejected("room-full", "{room} is full, or there are no rooms at its server. {said}", parameters);
            case "remote-server-not-found" ->
                rejected("room-no-server", "The server of {room} cannot be found.", parameters);
            case "remote-server-timeout", "resource-constraint" ->
                later("room-later", "The server of {room} does not answer now. {said}", parameters);
            default -> rejected("room-refused", "{room} does not let us in: {condition}. {said}", parameters);
        };
    }

    static AdapterException noRoom(String address) {
        return rejected(
                "room-is-none", "{room} is no room. One looks like room@conference.example", Map.of("room", address));
    }

    /** We are not in, but want to be and will be again. */
    static AdapterException notNow(String room) {
        return later("room-not-now", "We are not in {room} at the moment.", Map.of("room", room));
    }

    static AdapterException notJoined(String room) {
        return rejected("room-not-joined", "We are not in {room}. Join it first.", Map.of("room", room));
    }

    /** The room was asked and kept silent. */
    static AdapterException silent(String room) {
        return later("room-silent", "{room} does not answer now. Try again later.", Map.of("room", room));
    }

    static AdapterException noReceipts() {
        return new AdapterException(
                Kind.UNSUPPORTED,
                true,
                Duration.ZERO,
                Words.text("room-receipts", "Rooms on Jabber are not told who has read what."));
    }

    private static AdapterException rejected(String code, String english, Map<String, String> parameters) {
        return new AdapterException(Kind.REJECTED, true, Duration.ZERO, Words.trimmed(code, english, parameters));
    }

    private static AdapterException later(String code, String english, Map<String, String> parameters) {
        return new AdapterException(Kind.REMOTE_UNAVAILABLE, true, SOON, Words.trimmed(code, english, parameters));
    }
}
