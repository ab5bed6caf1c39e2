package org.carrel.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.Author;
import org.carrel.adapter.Cursor;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Scope;
import org.carrel.contact.Contact;
import org.carrel.contact.ContactStore;
import org.carrel.delivery.Outbox;
import org.carrel.store.Tx;

/** What an event from a network changes. Runs in the writer; cursors move in the same transaction. */
public final class Inbound {

    private final Arrivals arrivals;
    private final Amendments amendments;
    private final RoomChanges rooms = new RoomChanges();
    private final Episodes episodes = new Episodes();
    private final ContactStore contacts = new ContactStore();
    private final ConversationStore conversations = new ConversationStore();
    private final CursorStore cursors = new CursorStore();
    private final Outbox outbox;

    /** Decisions that tell the outbox about echoes and receipts. */
    public Inbound(Outbox outbox) {
        this.outbox = outbox;
        this.arrivals = new Arrivals(outbox);
        this.amendments = new Amendments(outbox);
    }

    Arrivals arrivals() {
        return arrivals;
    }

    /** One batch: all of its events, all of its cursors. */
    public void apply(Tx tx, long account, Run run, List<Event> events, Map<Scope, Cursor> moved) {
        events.forEach(event -> apply(tx, account, run, event));
        if (run.gapless() && events.stream().anyMatch(event -> event.head().source() == Head.Source.LIVE)) {
            arrivals.caughtUp(tx, account);
        }
        moved.forEach((scope, cursor) -> cursors.put(tx, account, scope.name(), cursor.value()));
    }

    private void apply(Tx tx, long account, Run run, Event event) {
        Head head = event.head();
        switch (event) {
            case Event.Received received -> arrivals.receive(tx, account, run, received);
            case Event.Edited _, Event.Retracted _, Event.Reacted _ -> amend(tx, account, event);
            case Event.Revealed revealed -> amendments.reveal(tx, dialog(tx, account, head), revealed);
            case Event.Receipt receipt ->
                outbox.receipt(tx, dialog(tx, account, head).id(), receipt.upTo(), receipt.kind());
            case Event.Bounced bounced ->
                outbox.bounced(tx, dialog(tx, account, head).id(), bounced.target(), bounced.reason());
            case Event.Asked asked -> contacts.asked(tx, contact(tx, account, head), true, asked.words());
            case Event.ContactChanged changed -> change(tx, account, head, changed);
            case Event.RoomChanged changed -> rooms.apply(tx, dialog(tx, account, head), changed);
            case Event.Rated _ -> {
                // the widget brings these; it is not on offer yet
            }
        }
    }

    /** What we changed from here stands so already; its copy only settles it. */
    private void amend(Tx tx, long account, Event event) {
        Head head = event.head();
        if (head.author().role() == Author.Role.US && arrivals.isOurSend(tx, account, head)) {
            return;
        }
        amendments.apply(tx, dialog(tx, account, head), event);
    }

    private void change(Tx tx, long account, Head head, Event.ContactChanged changed) {
        Contact contact = contact(tx, account, head);
        changed.name().ifPresent(name -> {
            contacts.rename(tx, contact, name);
            conversations.retitle(tx, dialog(tx, account, head).id(), name.isBlank() ? contact.address() : name);
        });
    }

    private Contact contact(Tx tx, long account, Head head) {
        return contacts.findOrAdd(tx, account, head.dialog().address(), name(head.author()));
    }

    private Dialog dialog(Tx tx, long account, Head head) {
        return episodes.dialog(tx, account, head.dialog(), name(head.author()));
    }

    static String name(Author author) {
        return author.role() == Author.Role.US
                ? ""
                : Optional.of(author.name()).filter(n -> !n.isBlank()).orElse("");
    }
}
