package org.carrel.conversation;

import java.time.Duration;
import java.util.List;
import org.carrel.adapter.Author;
import org.carrel.adapter.DialogRef;
import org.carrel.store.Sql;

/**
 * Whether somebody in a room is another account of this gateway: what we say through one account there, another hears as
 * anybody's words, and a relay that passed them on would never end.
 */
public final class OwnVoices {

    /** How far the clocks of a network and of this machine may be apart. */
    private static final Duration APART = Duration.ofMinutes(2);

    private final Board board;
    private final MessageStore messages = new MessageStore();

    /** @param board knows who we are in the rooms we are in */
    public OwnVoices(Board board) {
        this.board = board;
    }

    /** Whether another account of ours said this, or the part of it that came, in the same room at that time. */
    public boolean said(Sql sql, MessageStore.Where where, Message message) {
        DialogRef room = where.dialog();
        String text = message.plainText().strip();
        return room.kind() == DialogRef.Kind.ROOM
                && !text.isEmpty()
                && messages
                        .oursBeside(
                                sql,
                                where,
                                message.sentAt().minus(APART),
                                message.sentAt().plus(APART))
                        .stream()
                        .filter(other -> Message.words(other.parts()).contains(text))
                        .anyMatch(other -> isUs(other.account(), room, message));
    }

    /** Where nothing is known of the room yet, the words alone decide. */
    private boolean isUs(long account, DialogRef room, Message message) {
        List<Author> known = board.known(account, room);
        return known.isEmpty()
                || known.stream()
                        .filter(one -> one.role() == Author.Role.US)
                        .anyMatch(one -> message.writer()
                                .filter(writer -> writer.address().equals(one.address())
                                        || writer.name().equals(one.name()))
                                .isPresent());
    }
}
