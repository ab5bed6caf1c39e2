package org.carrel.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.Content;
import org.carrel.adapter.Field;
import org.carrel.adapter.FileRef;
import org.carrel.adapter.HttpEndpoint;
import org.carrel.adapter.Level;
import org.carrel.adapter.Mark;
import org.carrel.adapter.NetworkInfo;
import org.carrel.adapter.Presence;
import org.carrel.adapter.Text;
import org.carrel.adapter.TextListener;
import org.carrel.adapter.TextSocket;
import org.carrel.adapter.WebRequest;
import org.carrel.adapter.WebResponse;
import org.carrel.operator.Caller;
import org.carrel.store.Refusal;
import org.carrel.web.wire.AccountView;
import org.carrel.web.wire.AuthorView;
import org.carrel.web.wire.ContactView;
import org.carrel.web.wire.ContentView;
import org.carrel.web.wire.ConversationPageView;
import org.carrel.web.wire.ConversationView;
import org.carrel.web.wire.FailedEventView;
import org.carrel.web.wire.LastLineView;
import org.carrel.web.wire.MessagePageView;
import org.carrel.web.wire.MessageView;
import org.carrel.web.wire.NetworkView;
import org.carrel.web.wire.ReactionView;
import org.carrel.web.wire.StatusView;

/** Accounts and conversations that never change, so that the web alone is on trial; only what has the id 1 is there. */
final class PaperDesk implements AccountCalls, FailedEventCalls, ContactCalls, ConversationCalls, HttpEndpoint {

    static final Instant NOW = Instant.parse("2026-01-01T09:00:00.123Z");
    private static final Text WORDS = new Text("some-code", Map.of("name", "Ada"), "Some words.");

    /** What was asked, in order. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    Features features(List<FeedContent> contents) {
        return new Features(
                this,
                this,
                this,
                this,
                contents,
                (_, _, conversation) -> conversation < 1_000,
                _ -> List.of(),
                by -> asked.add("practice " + by.operator().name()),
                account -> account == 1 ? Optional.of(this) : Optional.empty());
    }

    private static void there(String what, long id) {
        if (id != 1) {
            throw Refusal.notFound(what);
        }
    }

    @Override
    public List<NetworkView> networks() {
        Field field = new Field("address", Field.Type.TEXT, true, Optional.empty(), List.of(), WORDS, WORDS);
        return List.of(NetworkView.of(
                new NetworkInfo("paper", "Paper", "paper", URI.create("https://example.org/"), 1), List.of(field)));
    }

    @Override
    public List<AccountView> accounts() {
        return List.of(account(1));
    }

    @Override
    public AccountView account(long id) {
        there("account", id);
        AccountStatus status = new AccountStatus(AccountStatus.Code.CONNECTED, WORDS, AccountStatus.Action.NONE);
        return new AccountView(
                "1",
                "paper",
                "Desk",
                "desk@example.org",
                true,
                "INBOX",
                Map.of("address", List.of("desk@example.org")),
                List.of("password"),
                StatusView.of(status, NOW, Optional.empty()),
                Optional.of(true),
                2,
                Optional.of("https://ask.example.org/a/1/"),
                false,
                3);
    }

    @Override
    public AccountView add(Caller by, String network, String name, Map<String, List<String>> values) {
        asked.add("add " + network + " " + name + " " + values);
        return account(1);
    }

    @Override
    public AccountView change(
            Caller by,
            long id,
            Optional<String> name,
            Optional<Boolean> enabled,
            Optional<Map<String, List<String>>> values) {
        return account(id);
    }

    @Override
    public void retire(Caller by, long id) {
        there("account", id);
    }

    @Override
    public AccountView connect(Caller by, long id) {
        return account(id);
    }

    @Override
    public List<FailedEventView> failed(long account) {
        there("account", account);
        return List.of(new FailedEventView(
                "1", "1", "rosalind@example.org", "hello", "It did not fit.", NOW, Optional.empty()));
    }

    @Override
    public void replay(Caller by, long id) {
        there("failed event", id);
    }

    @Override
    public void discard(Caller by, long id) {
        there("failed event", id);
    }

    @Override
    public List<ContactView> contacts(Optional<Long> account) {
        return List.of(new ContactView("1", "1", "rosalind@example.org", "Rosalind", Presence.AWAY, "tea", false, 1));
    }

    @Override
    public void ask(Caller by, long account, String address) {
        there("account", account);
    }

    @Override
    public void answer(Caller by, long id, boolean yes) {
        there("contact", id);
    }

    @Override
    public ConversationPageView page(Caller by, Optional<Phase> phase, Optional<Long> before, int limit) {
        asked.add("page " + phase + " " + before + " " + limit);
        return new ConversationPageView(List.of(conversation(by, 1)), false);
    }

    @Override
    public ConversationView conversation(Caller by, long id) {
        there("conversation", id);
        return new ConversationView(
                "1",
                "PATRON",
                "OPEN",
                "Rosalind",
                Optional.of(Long.toString(by.operator().id())),
                Optional.of("1"),
                Optional.of("1"),
                "rosalind@example.org",
                "paper",
                Optional.empty(),
                NOW,
                Optional.empty(),
                Optional.of(new LastLineView("Hello", NOW, false, Optional.empty(), "MESSAGE")),
                2,
                Optional.empty(),
                Map.of("typing", Level.FULL),
                7);
    }

    @Override
    public MessagePageView messages(Caller by, long conversation, Optional<Long> before, int limit) {
        there("conversation", conversation);
        return new MessagePageView(List.of(message("MESSAGE", Optional.empty())), true);
    }

    @Override
    public MessagePageView messagesAfter(Caller by, long conversation, long message, int limit) {
        there("conversation", conversation);
        return new MessagePageView(List.of(), false);
    }

    static MessageView message(String kind, Optional<String> requestId) {
        List<Content> parts = List.of(
                new Content.Plain("Hello", List.of(new Mark(Mark.Type.BOLD, 0, 5, ""))),
                new Content.Action("waves", List.of()),
                new Content.Attachment(new FileRef("f"), "a.png", "image/png", -1, ""),
                new Content.Unreadable(WORDS, "raw"));
        return new MessageView(
                "1",
                "1",
                kind,
                false,
                Optional.empty(),
                Optional.of(new AuthorView("Rosalind", "rosalind@example.org")),
                parts.stream().map(ContentView::of).toList(),
                Optional.empty(),
                Optional.empty(),
                NOW,
                NOW,
                NOW,
                "LIVE",
                Optional.empty(),
                Optional.empty(),
                List.of(new ReactionView("thumbs up", List.of("Omar"))),
                Optional.of("QUEUED"),
                Optional.of(WORDS),
                requestId,
                1);
    }

    @Override
    public MessageView start(Caller by, long account, String address, String text, String requestId) {
        there("account", account);
        return message("MESSAGE", Optional.of(requestId));
    }

    @Override
    public MessageView say(Caller by, long conversation, Say say) {
        there("conversation", conversation);
        asked.add("say " + say);
        if (say.believedHolder().filter(Optional::isEmpty).isPresent()) {
            throw new Refusal(
                    409, new Text("conversation-taken", Map.of("name", "Omar"), "Omar has it."), Map.of("holder", 5L));
        }
        return message(say.note() ? "NOTE" : "MESSAGE", Optional.of(say.requestId()));
    }

    @Override
    public ConversationView change(
            Caller by, long id, Change change, String requestId, Optional<Optional<Long>> believedHolder) {
        asked.add(change + " " + believedHolder);
        return conversation(by, id);
    }

    @Override
    public void read(Caller by, long conversation, long message) {
        there("conversation", conversation);
    }

    @Override
    public void unread(Caller by, long conversation) {
        there("conversation", conversation);
    }

    @Override
    public void typing(Caller by, long conversation, boolean on) {
        asked.add("typing " + conversation + " " + on);
    }

    @Override
    public MessageView retry(Caller by, long message, String requestId) {
        there("message", message);
        return message("MESSAGE", Optional.of(requestId));
    }

    @Override
    public MessageView resolve(Caller by, long message, boolean arrived, String requestId) {
        there("message", message);
        return message("MESSAGE", Optional.of(requestId));
    }

    @Override
    public WebResponse handle(WebRequest request) throws Exception {
        String told = request.method() + " " + request.path() + " from "
                + request.client().getHostAddress() + " "
                + request.headers() + " "
                + new String(request.body().readAllBytes(), StandardCharsets.UTF_8);
        return new WebResponse(
                200,
                Map.of("Content-Type", List.of("text/plain"), "Set-Cookie", List.of("a=b")),
                out -> out.write(told.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public TextListener open(WebRequest request, TextSocket socket) {
        socket.send("welcome to " + request.path());
        return new TextListener() {
            @Override
            public void text(String text) {
                socket.send("you said " + text);
            }

            @Override
            public void closed(int code) {
                asked.add("closed " + code);
            }
        };
    }
}
