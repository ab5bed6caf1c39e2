package org.carrel.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.account.Connections;
import org.carrel.adapter.Capabilities;
import org.carrel.adapter.Content;
import org.carrel.conversation.Conversation;
import org.carrel.conversation.ConversationPageStore;
import org.carrel.conversation.ConversationStore;
import org.carrel.conversation.Message;
import org.carrel.conversation.MessageStore;
import org.carrel.conversation.ReactionStore;
import org.carrel.conversation.ReadPosition;
import org.carrel.conversation.ReadStore;
import org.carrel.delivery.Changes;
import org.carrel.file.FileStore;
import org.carrel.file.StoredFile;
import org.carrel.store.Sql;
import org.carrel.web.wire.AuthorView;
import org.carrel.web.wire.ContentView;
import org.carrel.web.wire.ConversationView;
import org.carrel.web.wire.LastLineView;
import org.carrel.web.wire.LimitsView;
import org.carrel.web.wire.MessageChangeView;
import org.carrel.web.wire.MessageView;
import org.carrel.web.wire.ReactionView;

/** Conversations and messages as the API shows them to one operator. */
public final class ConversationWindow {

    private final ConversationStore conversations = new ConversationStore();
    private final ConversationPageStore pages = new ConversationPageStore();
    private final MessageStore messages = new MessageStore();
    private final ReactionStore reactions = new ReactionStore();
    private final ReadStore reads = new ReadStore();
    private final FileStore files = new FileStore();
    private final Connections connections;
    private final Changes changes;

    /** A window that asks adapters what their networks can do, and the outbox what is on its way. */
    public ConversationWindow(Connections connections, Changes changes) {
        this.connections = connections;
        this.changes = changes;
    }

    ConversationStore conversations() {
        return conversations;
    }

    ConversationPageStore pages() {
        return pages;
    }

    MessageStore messages() {
        return messages;
    }

    ReadStore reads() {
        return reads;
    }

    ConversationView view(Sql sql, long viewer, Conversation conversation) {
        Optional<Conversation.Place> place = conversation.place();
        Optional<Capabilities> can =
                place.flatMap(p -> connections.of(p.account()).map(connection -> connection.capabilities(p.ref())));
        return new ConversationView(
                Long.toString(conversation.id()),
                conversation.kind().name(),
                conversation.phase().name(),
                conversation.title(),
                conversation.subject(),
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
                can.map(Capabilities::levels).orElse(Map.of()),
                can.map(limits -> new LimitsView(limits.maxLength(), limits.maxFile()))
                        .orElse(new LimitsView(0, 0)),
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
                message.retractedAt().isPresent() ? List.of() : contents(sql, message.id(), message.parts()),
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
                message.version() == 1 ? List.of() : changes(sql, message),
                message.operator().filter(operator -> operator == viewer).flatMap(_ -> message.requestId()),
                message.version());
    }

    /** What a message says, or said, with the files that it carries. */
    List<ContentView> contents(Sql sql, long message, List<Content> parts) {
        boolean carries = parts.stream().anyMatch(Content.Attachment.class::isInstance);
        List<StoredFile> carried = carries ? files.of(sql, message) : List.of();
        return parts.stream().map(part -> ContentView.of(part, carried)).toList();
    }

    private List<MessageChangeView> changes(Sql sql, Message message) {
        return changes.of(sql, message.id()).stream()
                .map(one -> new MessageChangeView(one.kind().name(), one.state().name(), one.reason()))
                .toList();
    }

    private List<ReactionView> reactions(Sql sql, Message message) {
        if (message.version() == 1 || message.retractedAt().isPresent()) {
            return List.of();
        }
        Map<String, List<ReactionStore.Reaction>> byText = new LinkedHashMap<>();
        reactions
                .of(sql, message.id())
                .forEach(one -> one.texts().stream()
                        .sorted()
                        .forEach(text -> byText.computeIfAbsent(text, _ -> new ArrayList<>())
                                .add(one)));
        return byText.entrySet().stream()
                .map(entry -> new ReactionView(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(ReactionStore.Reaction::name)
                                .toList(),
                        entry.getValue().stream()
                                .flatMap(one -> one.operator().stream())
                                .map(id -> Long.toString(id))
                                .toList()))
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
