package org.carrel.web;

import java.util.List;
import org.carrel.adapter.Content;
import org.carrel.store.Audience;
import org.carrel.store.ContentJson;
import org.carrel.store.Database;
import org.carrel.store.Entity;
import org.carrel.store.Tx;

/** A talk between staff that its participants alone may see, as the tables hold it. */
record StaffTalk(long conversation, long message) {

    static final String SECRET = "Secret plan";

    /** Begins one whose only participant is this operator, with one message. */
    static StaffTalk of(Database database, long participant) throws InterruptedException {
        return database.writer().lane("people").call(tx -> {
            StaffTalk talk = new StaffTalk(tx.newId(), tx.newId());
            talk.write(tx, participant);
            tx.feed(Entity.CONVERSATION, talk.conversation, 1, Audience.conversation(talk.conversation));
            tx.feed(Entity.MESSAGE, talk.message, 1, Audience.conversation(talk.conversation));
            return talk;
        });
    }

    private void write(Tx tx, long participant) {
        tx.update(
                "INSERT INTO conversation (id, kind, phase, branch, title, opened_at, last_message, last_text, last_kind,"
                        + " last_ours, last_at, version) SELECT ?, 'STAFF_DIRECT', 'OPEN', id, ?, ?, ?, ?, 'MESSAGE', 1, ?, 1"
                        + " FROM branch",
                conversation,
                SECRET,
                tx.now(),
                message,
                SECRET,
                tx.now());
        tx.update("INSERT INTO participant (conversation, operator) VALUES (?, ?)", conversation, participant);
        tx.update(
                "INSERT INTO message (id, conversation, kind, ours, operator, parts, source, sent_at, received_at, sort_at,"
                        + " state, version) VALUES (?, ?, 'MESSAGE', 1, ?, ?, 'LIVE', ?, ?, ?, 'FAILED', 1)",
                message,
                conversation,
                participant,
                ContentJson.write(List.of(new Content.Plain(SECRET, List.of()))),
                tx.now(),
                tx.now(),
                tx.now());
    }

    /** Tells the feed of it once more, for whoever this is. */
    void again(Database database, Audience audience) throws InterruptedException {
        database.writer().lane("people").run(tx -> {
            tx.feed(Entity.CONVERSATION, conversation, 1, audience);
            tx.feed(Entity.MESSAGE, message, 1, audience);
        });
    }
}
