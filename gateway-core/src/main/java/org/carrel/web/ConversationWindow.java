package org.carrel.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.account.Connections;
import org.carrel.conversation.Conversation;
import org.carrel.conversation.ConversationStore;
import org.carrel.conversation.Message;
import org.carrel.conversation.MessageStore;
import org.carrel.conversation.ReactionStore;
import org.carrel.conversation.ReadPosition;
import org.carrel.conversation.ReadStore;
import org.carrel.store.Sql;
import org.carrel.web.wire.AuthorView;
import org.carrel.web.wire.ContentView;
import org.carrel.web.wire.ConversationView;
import org.carrel.web.wire.LastLineView;
import org.carrel.web.wire.MessageView;
import org.carrel.web.wire.ReactionView;

/** Conversations and messages as the API shows them to one operator. */
public final class ConversationWindow {

    private final ConversationStore conversations = new ConversationStore();
    private final MessageStore messages = new MessageStore();
    private final ReactionStore reactions = new ReactionStore();
    private final ReadStore reads = new ReadStore();
    private final Connections connections;

    /** A window that asks adapters what their networks can do. */
    public ConversationWindow(Connections connections) {
        this.connections = connections;
    }

    ConversationStore conversations() {
        return conversations;
    }

    MessageStore messages() {
        return messages;
    }

    ReadStore reads() {
        return reads;
    }

    ConversationView view(Sql sql, long viewer, Conversation conversation) {
        Optional<Conversation.Place> place = conversation.place();
        return new ConversationView(
                Long.toString(conversation.id()),
                conversation.kind().name(),
                conversation.phase().name(),
                conversation.title(),
                conversation.holder().map(String::valueOf),
                place.map(p -> Long.toString(p.account())),
                place.flatMap(Conversation.Place::contact).map(String::valueOf),
                place.map(p -> p.ref().address()).orElse(""),
                place.map(Conversation.Place::network).orElse(""),
                conversation.waitingSince(),
                conversation.openedAt(),
                conversation.closedAt(),
                conversation.last().map(ConversationWindow::line),
                reads.unread(sql, viewer, conversation.id()),
                reads.get(sql, viewer, conversation.id())
                        .flatMap(ReadPosition::message)
                        .map(String::valueOf),
                place.flatMap(p -> connections
                                .of(p.account())
                                .map(connection ->
                                        connection.capabilities(p.ref()).levels()))
                        .orElse(Map.of()),
                conversation.version());
    }

    MessageView view(Sql sql, long viewer, Message message) {
        return new MessageView(
                Long.toString(message.id()),
                Long.toString(message.conversation()),
                message.kind().name(),
                message.ours(),
                message.operator().map(String::valueOf),
                message.writer().map(writer -> new AuthorView(writer.name(), writer.address())),
                message.retractedAt().isPresent() ? List.of() : parts(message),
                message.activity(),
                message.replyTo().map(String::valueOf),
                message.sentAt(),
                message.receivedAt(),
                message.sortAt(),
                message.source().name(),
                message.editedAt(),
                message.retractedAt(),
                reactions(sql, message),
                message.state().map(Enum::name),
                message.reason(),
                message.operator().filter(operator -> operator == viewer).flatMap(_ -> message.requestId()),
                message.version());
    }

    private static List<ContentView> parts(Message message) {
        return message.parts().stream().map(ContentView::of).toList();
    }

    private List<ReactionView> reactions(Sql sql, Message message) {
        return message.version() == 1
                ? List.of()
                : reactions.of(sql, message.id()).stream()
                        .flatMap(one -> one.texts().stream().map(text -> new ReactionView(text, List.of(one.name()))))
                        .toList();
    }

    private static LastLineView line(Conversation.LastLine last) {
        return new LastLineView(
                last.text(),
                last.at(),
                last.ours(),
                last.operator().map(id -> Long.toString(id)),
                last.kind().name());
    }
}
