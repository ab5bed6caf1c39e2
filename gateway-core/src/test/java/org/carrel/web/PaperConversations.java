package org.carrel.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carrel.adapter.Level;
import org.carrel.adapter.Text;
import org.carrel.operator.Caller;
import org.carrel.store.Refusal;
import org.carrel.web.wire.ConversationPageView;
import org.carrel.web.wire.ConversationView;
import org.carrel.web.wire.LastLineView;
import org.carrel.web.wire.LimitsView;
import org.carrel.web.wire.MessagePageView;
import org.carrel.web.wire.MessageView;
import org.carrel.web.wire.PreviewView;

/** The one conversation, whose id is 1. */
final class PaperConversations implements ConversationCalls {

    private final List<String> asked;

    PaperConversations(List<String> asked) {
        this.asked = asked;
    }

    @Override
    public ConversationPageView page(Caller by, Set<Phase> phases, Optional<Long> before, int limit) {
        asked.add("page " + phases + " " + before + " " + limit);
        return new ConversationPageView(List.of(conversation(by, 1)), List.of(PaperContacts.ROSALIND), false);
    }

    @Override
    public ConversationView conversation(Caller by, long id) {
        PaperDesk.there("conversation", id);
        return new ConversationView(
                "1",
                "PATRON",
                "OPEN",
                "Rosalind",
                "",
                Optional.of(Long.toString(by.operator().id())),
                Optional.of("1"),
                Optional.of("1"),
                "rosalind@example.org",
                "paper",
                Optional.empty(),
                PaperDesk.NOW,
                Optional.empty(),
                Optional.of(new LastLineView("Hello", PaperDesk.NOW, false, Optional.empty(), "MESSAGE")),
                2,
                Optional.empty(),
                Map.of("typing", Level.FULL),
                new LimitsView(500, 0),
                7);
    }

    @Override
    public MessagePageView messages(Caller by, long conversation, Optional<Long> before, int limit) {
        PaperDesk.there("conversation", conversation);
        return new MessagePageView(List.of(PaperMessage.of("MESSAGE", Optional.empty())), true);
    }

    @Override
    public MessagePageView messagesAfter(Caller by, long conversation, long message, int limit) {
        PaperDesk.there("conversation", conversation);
        return new MessagePageView(List.of(), false);
    }

    @Override
    public MessageView start(Caller by, long account, String address, String text, String requestId) {
        PaperDesk.there("account", account);
        return PaperMessage.of("MESSAGE", Optional.of(requestId));
    }

    @Override
    public MessageView say(Caller by, long conversation, Say say) {
        PaperDesk.there("conversation", conversation);
        asked.add("say " + say);
        if (say.believedHolder().filter(Optional::isEmpty).isPresent()) {
            throw new Refusal(
                    409, new Text("conversation-taken", Map.of("name", "Omar"), "Omar has it."), Map.of("holder", 5L));
        }
        return PaperMessage.of(say.note() ? "NOTE" : "MESSAGE", Optional.of(say.requestId()));
    }

    @Override
    public ConversationView change(
            Caller by, long id, Change change, String requestId, Optional<Optional<Long>> believedHolder) {
        asked.add(change + " " + believedHolder);
        return conversation(by, id);
    }

    @Override
    public PreviewView preview(Caller by, long conversation, String text, List<Long> files, Optional<Long> replyTo) {
        PaperDesk.there("conversation", conversation);
        return new PreviewView(
                List.of(text), List.of(new Text("paper.loss-ink", Map.of(), "Ink fades.")), Optional.empty());
    }

    @Override
    public void read(Caller by, long conversation, long message) {
        PaperDesk.there("conversation", conversation);
    }

    @Override
    public void unread(Caller by, long conversation) {
        PaperDesk.there("conversation", conversation);
    }

    @Override
    public void typing(Caller by, long conversation, boolean on) {
        asked.add("typing " + conversation + " " + on);
    }

    @Override
    public MessageView retry(Caller by, long message, String requestId) {
        PaperDesk.there("message", message);
        return PaperMessage.of("MESSAGE", Optional.of(requestId));
    }

    @Override
    public MessageView resolve(Caller by, long message, boolean arrived, String requestId) {
        PaperDesk.there("message", message);
        return PaperMessage.of("MESSAGE", Optional.of(requestId));
    }
}
