package org.carrel.adapter.xmpp;

import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Content;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Text;

/** Messages that cannot be shown, each with its reason: what arrived is kept for people to look at. */
final class Unreadable {

    private static final int MOST_RAW_BYTES = 64 * 1024;

    private Unreadable() {}

    static Event event(Head head, Node message, Text reason) {
        String raw = Cut.toBytes(MOST_RAW_BYTES, message.toXml(MOST_RAW_BYTES));
        return new Event.Received(head, List.of(new Content.Unreadable(reason, raw)), Optional.empty());
    }

    static Text encrypted() {
        return Words.text(
                "unreadable-encrypted",
                "This message is encrypted (OMEMO), which Carrel cannot read. Ask to write without encryption.");
    }

    static Text tooBig() {
        return Words.text(
                "unreadable-too-big", "This message is too big to be shown. The beginning of what arrived is kept.");
    }

    static Text broken() {
        return Words.text("unreadable-broken", "This message is damaged and cannot be shown. What arrived is kept.");
    }
}
