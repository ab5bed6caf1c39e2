package org.carrel.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carrel.operator.Caller;
import org.carrel.web.wire.ConversationPageView;
import org.carrel.web.wire.ConversationView;
import org.carrel.web.wire.MessagePageView;
import org.carrel.web.wire.MessageView;
import org.carrel.web.wire.PreviewView;

/**
 * What the API asks of conversations. Each call may be refused; what the caller may not see is refused as not found. A
 * repeat of a command with the same request id gets the first answer.
 */
public interface ConversationCalls {

    /** A change of a conversation. */
    enum Change {
        CLAIM,
        RELEASE,
        CLOSE,
        REOPEN
    }

    /** Where a conversation is in its life. */
    enum Phase {
        WAITING,
        OPEN,
        CLOSED
    }

    /**
     * What is to be said.
     *
     * @param files what the caller uploaded and did not say yet
     * @param believedHolder empty: it does not matter; else who is believed to hold the conversation, empty for nobody
     */
    record Say(
            String text,
            List<Long> files,
            boolean note,
            Optional<Long> replyTo,
            String requestId,
            Optional<Optional<Long>> believedHolder) {}

    /** The conversations with the latest messages first, those behind {@code before}; in any phase where none is named. */
    ConversationPageView page(Caller by, Set<Phase> phases, Optional<Long> before, int limit);

    /** One of them. */
    ConversationView conversation(Caller by, long id);

    /** The newest messages, or those before one, the oldest first. */
    MessagePageView messages(Caller by, long conversation, Optional<Long> before, int limit);

    /** The messages behind one, the oldest first. */
    MessagePageView messagesAfter(Caller by, long conversation, long message, int limit);

    /** Writes to an address first. */
    MessageView start(Caller by, long account, String address, String text, String requestId)
            throws InterruptedException;

    /** Answers, or writes a note. */
    MessageView say(Caller by, long conversation, Say say) throws InterruptedException;

    /** What the network would make of an answer. */
    PreviewView preview(Caller by, long conversation, String text, List<Long> files, Optional<Long> replyTo);

    /** Claims, releases, closes, reopens. */
    ConversationView change(
            Caller by, long id, Change change, String requestId, Optional<Optional<Long>> believedHolder)
            throws InterruptedException;

    /** Says how far one has read. */
    void read(Caller by, long conversation, long message) throws InterruptedException;

    /** Marks it unread again. */
    void unread(Caller by, long conversation) throws InterruptedException;

    /** Says that one writes, or stopped. */
    void typing(Caller by, long conversation, boolean on);

    /** Sends a failed message again. */
    MessageView retry(Caller by, long message, String requestId) throws InterruptedException;

    /** Settles an uncertain one. */
    MessageView resolve(Caller by, long message, boolean arrived, String requestId) throws InterruptedException;
}
