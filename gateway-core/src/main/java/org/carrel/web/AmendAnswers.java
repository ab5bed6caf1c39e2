package org.carrel.web;

import java.util.List;
import java.util.Set;
import org.carrel.conversation.Amending;
import org.carrel.conversation.By;
import org.carrel.conversation.Message;
import org.carrel.conversation.VersionStore;
import org.carrel.operator.Caller;
import org.carrel.store.Reader;
import org.carrel.store.Refusal;
import org.carrel.store.Sql;
import org.carrel.web.wire.MessageVersionsView;
import org.carrel.web.wire.MessageView;

/** Answers what the API asks about messages that were said. */
public final class AmendAnswers implements AmendCalls {

    private final Reader reader;
    private final ConversationWindow window;
    private final Amending amending;
    private final VersionStore versions = new VersionStore();

    /** Answers over the feature. */
    public AmendAnswers(Reader reader, ConversationWindow window, Amending amending) {
        this.reader = reader;
        this.window = window;
        this.amending = amending;
    }

    @Override
    public MessageView edit(Caller by, long message, String text, String requestId) throws InterruptedException {
        return view(by, amending.edit(who(by), message, text, requestId));
    }

    @Override
    public MessageView retract(Caller by, long message, String requestId) throws InterruptedException {
        return view(by, amending.retract(who(by), message, requestId));
    }

    @Override
    public MessageView react(Caller by, long message, Set<String> all, String requestId) throws InterruptedException {
        return view(by, amending.react(who(by), message, all, requestId));
    }

    @Override
    public MessageVersionsView versions(Caller by, long id) {
        return reader.read(sql -> {
            boolean gone = seen(sql, by, id).retractedAt().isPresent();
            List<VersionStore.Version> earlier = gone ? List.of() : versions.of(sql, id);
            return new MessageVersionsView(earlier.stream()
                    .map(one -> new MessageVersionsView.Version(window.contents(sql, id, one.parts()), one.until()))
                    .toList());
        });
    }

    private Message seen(Sql sql, Caller by, long id) {
        return window.messages()
                .get(sql, id)
                .filter(message ->
                        window.conversations().sees(sql, by.operator().id(), message.conversation()))
                .orElseThrow(() -> Refusal.notFound("message"));
    }

    private MessageView view(Caller by, Message message) {
        return reader.read(sql -> window.view(sql, by.operator().id(), message));
    }

    private static By who(Caller by) {
        return new By(by.operator().id(), by.tokenId());
    }
}
