package org.carrel.routing;

import org.apache.camel.Message;
import org.carrel.adapter.DialogRef;
import org.carrel.conversation.Conversation;
import org.carrel.conversation.MessageStore;

/** The headers of a message in a route. Producers read {@link #DIALOG} alone; all others only tell. */
final class ImHeaders {

    /** The address that a message came from, or goes to where the endpoint names none. */
    static final String DIALOG = "ImDialog";

    /** The account's id. */
    static final String ACCOUNT = "ImAccount";

    /** The conversation's id. */
    static final String CONVERSATION = "ImConversation";

    /** The message's id; the same when it is handed over again, so that others may recognise a repeat. */
    static final String MESSAGE = "ImMessage";

    /** The writer's address. */
    static final String SENDER = "ImSender";

    /** The writer's name. */
    static final String SENDER_NAME = "ImSenderName";

    /** When it was sent: ISO 8601, UTC. */
    static final String SENT_AT = "ImSentAt";

    /** What kind of conversation it is in: PATRON or ROOM. */
    static final String KIND = "ImKind";

    /** Where that conversation was in its life when the route came to it: WAITING, OPEN or CLOSED. */
    static final String PHASE = "ImPhase";

    /** How it came: LIVE, or CATCH_UP for what was said while we were away. */
    static final String SOURCE = "ImSource";

    private ImHeaders() {}

    static void write(
            Message to, MessageStore.Where where, Conversation conversation, org.carrel.conversation.Message message) {
        DialogRef dialog = where.dialog();
        to.setHeader(DIALOG, dialog.address());
        to.setHeader(ACCOUNT, Long.toString(where.account()));
        to.setHeader(CONVERSATION, Long.toString(message.conversation()));
        to.setHeader(KIND, conversation.kind().name());
        to.setHeader(SOURCE, message.source().name());
        to.setHeader(PHASE, conversation.phase().name());
        to.setHeader(MESSAGE, Long.toString(message.id()));
        to.setHeader(SENT_AT, message.sentAt().toString());
        message.writer().ifPresent(writer -> {
            to.setHeader(SENDER, writer.address());
            to.setHeader(SENDER_NAME, writer.name());
        });
        to.setBody(message.plainText());
    }
}
