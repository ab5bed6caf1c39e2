package org.carrel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carrel.conversation.By;
import org.carrel.conversation.Conversation;
import org.carrel.conversation.Conversations;
import org.carrel.conversation.Message;
import org.carrel.conversation.Previews;
import org.carrel.conversation.Replies;
import org.carrel.operator.Caller;
import org.carrel.store.Reader;
import org.carrel.store.Refusal;
import org.carrel.store.Sql;
import org.carrel.web.wire.ConversationPageView;
import org.carrel.web.wire.ConversationView;
import org.carrel.web.wire.MessagePageView;
import org.carrel.web.wire.MessageView;
import org.carrel.web.wire.PreviewView;

/** Answers what the API asks of conversations. */
public final class ConversationAnswers implements ConversationCalls {

    private final Reader reader;
    private final ConversationWindow window;
    private final ContactAnswers contacts;
    private final Conversations conversations;
    private final Replies replies;
    private final Previews previews;

    /** Answers over the features. */
    public ConversationAnswers(
            Reader reader,
            ConversationWindow window,
            ContactAnswers contacts,
            Conversations conversations,
            Replies replies,
            Previews previews) {
        this.contacts = contacts;
        this.reader = reader;
        this.window = window;
        this.conversations = conversations;
        this.replies = replies;
        this.previews = previews;
    }

    @Override
    public ConversationPageView page(Caller by, Set<Phase> phases, Optional<Long> before, int limit) {
        long viewer = by.operator().id();
        Set<Conversation.Phase> wanted = phases.stream()
                .map(one -> Conversation.Phase.valueOf(one.name()))
                .collect(Collectors.toSet());
        return reader.read(sql -> {
            before.ifPresent(id -> seen(sql, by, id));
            List<Conversation> found = window.pages().page(sql, viewer, wanted, before, limit + 1);
            List<Conversation> shown = found.stream().limit(limit).toList();
            Set<Long> ids = shown.stream().map(Conversation::id).collect(Collectors.toSet());
            return new ConversationPageView(
                    shown.stream().map(one -> window.view(sql, viewer, one)).toList(),
                    contacts.all(sql, window.conversations().contacts(sql, ids)),
                    found.size() > limit);
        });
    }

    @Override
    public ConversationView conversation(Caller by, long id) {
        return reader.read(sql -> window.view(sql, by.operator().id(), seen(sql, by, id)));
    }

    @Override
    public MessagePageView messages(Caller by, long conversation, Optional<Long> before, int limit) {
        return reader.read(sql -> {
            seen(sql, by, conversation);
            List<Message> newestFirst = window.messages().page(sql, conversation, before, limit + 1);
            List<MessageView> views = new ArrayList<>();
            newestFirst.stream()
                    .limit(limit)
                    .forEach(message ->
                            views.addFirst(window.view(sql, by.operator().id(), message)));
            return new MessagePageView(views, newestFirst.size() > limit);
        });
    }

    @Override
    public MessagePageView messagesAfter(Caller by, long conversation, long message, int limit) {
        return reader.read(sql -> {
            seen(sql, by, conversation);
            List<Message> found = window.messages().pageAfter(sql, conversation, message, limit + 1);
            List<MessageView> views = found.stream()
                    .limit(limit)
                    .map(one -> window.view(sql, by.operator().id(), one))
                    .toList();
            return new MessagePageView(views, found.size() > limit);
        });
    }

    @Override
    public MessageView start(Caller by, long account, String address, String text, String requestId)
            throws InterruptedException {
        return view(by, replies.start(who(by), account, address, text, requestId));
    }

    @Override
    public MessageView say(Caller by, long conversation, Say say) throws InterruptedException {
        Replies.Say words = new Replies.Say(
                say.text(), say.files(), say.note(), say.replyTo(), say.requestId(), say.believedHolder());
        return view(by, replies.say(who(by), conversation, words));
    }

    @Override
    public PreviewView preview(Caller by, long conversation, String text, List<Long> files, Optional<Long> replyTo) {
        return PreviewView.of(previews.preview(who(by), conversation, text, files, replyTo));
    }

    @Override
    public ConversationView change(
            Caller by, long id, Change change, String requestId, Optional<Optional<Long>> believedHolder)
            throws InterruptedException {
        Conversations.Change wanted = Conversations.Change.valueOf(change.name());
        Conversation changed = conversations.change(who(by), id, wanted, requestId, believedHolder);
        return reader.read(sql -> window.view(sql, by.operator().id(), changed));
    }

    @Override
    public void read(Caller by, long conversation, long message) throws InterruptedException {
        conversations.read(who(by), conversation, message);
    }

    @Override
    public void unread(Caller by, long conversation) throws InterruptedException {
        conversations.unread(who(by), conversation);
    }

    @Override
    public void typing(Caller by, long conversation, boolean on) {
        conversations.typing(who(by), conversation, on);
    }

    @Override
    public MessageView retry(Caller by, long message, String requestId) throws InterruptedException {
        return view(by, replies.retry(who(by), message, requestId));
    }

    @Override
    public MessageView resolve(Caller by, long message, boolean arrived, String requestId) throws InterruptedException {
        return view(by, replies.resolve(who(by), message, arrived, requestId));
    }

    private Conversation seen(Sql sql, Caller by, long id) {
        return window.conversations()
                .get(sql, id)
                .filter(_ -> window.conversations().sees(sql, by.operator().id(), id))
                .orElseThrow(() -> Refusal.notFound("conversation"));
    }

    private MessageView view(Caller by, Message message) {
        return reader.read(sql -> window.view(sql, by.operator().id(), message));
    }

    private static By who(Caller by) {
        return new By(by.operator().id(), by.tokenId());
    }
}
