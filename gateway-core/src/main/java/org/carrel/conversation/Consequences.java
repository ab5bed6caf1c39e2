package org.carrel.conversation;

import java.util.List;
import java.util.Optional;
import org.carrel.account.Connections;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Rendering;
import org.carrel.delivery.Outbox;
import org.carrel.store.Database;
import org.carrel.store.Refusal;
import org.carrel.store.Tx;

/**
 * What is said because of something else: by a route, a rule, a relay. It takes the way of an operator's answer into the
 * outbox, claims nothing and opens no conversation.
 */
public final class Consequences {

    private final Database database;
    private final Outgoing outgoing;
    private final Episodes episodes = new Episodes();
    private final MessageStore messages = new MessageStore();

    /** Consequences that go out over these connections. */
    public Consequences(Database database, Connections connections, Outbox outbox) {
        this.database = database;
        this.outgoing = new Outgoing(connections, outbox);
    }

    /**
     * Says something in a dialog, once for each origin: a repeat answers with the first one's message.
     *
     * @param name in whose name, for staff
     * @param named the dialog, its address as somebody typed it
     * @return the message's id; it is durable
     * @throws Refusal when the account is turned off or its network refuses such an address or text
     */
    public long say(Optional<Origin> origin, String name, long account, DialogRef named, String text)
            throws InterruptedException {
        Optional<Long> first = origin.flatMap(known -> database.reader().read(sql -> messages.of(sql, known)));
        if (first.isPresent()) {
            return first.get();
        }
        Outgoing.Words words = new Outgoing.Words(
                List.of(MarkedText.parse(text)),
                Optional.empty(),
                Optional.of(new Message.Writer("consumer:" + name, "", name)),
                Optional.empty(),
                Optional.empty());
        DialogRef to = outgoing.dialog(account, named);
        Rendering rendering = outgoing.render(account, to, words.contents(), Optional.empty());
        return database.writer()
                .lane("consumer:" + name)
                .call(tx -> origin.flatMap(known -> messages.of(tx, known))
                        .orElseGet(() -> write(tx, origin, account, to, words, rendering)));
    }

    private long write(
            Tx tx, Optional<Origin> origin, long account, DialogRef to, Outgoing.Words words, Rendering rendering) {
        Dialog dialog = episodes.dialog(tx, account, to, "");
        long conversation = episodes.any(tx, dialog, tx.now());
        Message message = outgoing.send(tx, conversation, dialog.id(), words, rendering, Optional.empty());
        origin.ifPresent(known -> messages.origin(tx, message.id(), known));
        return message.id();
    }
}
