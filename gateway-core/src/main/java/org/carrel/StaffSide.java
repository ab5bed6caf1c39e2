package org.carrel;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.carrel.account.AccountSupervisor;
import org.carrel.account.Accounts;
import org.carrel.account.AdapterRegistry;
import org.carrel.adapter.HttpEndpoint;
import org.carrel.adapter.Presence;
import org.carrel.conversation.Amending;
import org.carrel.conversation.Board;
import org.carrel.conversation.ConversationStore;
import org.carrel.conversation.Conversations;
import org.carrel.conversation.JoinedRooms;
import org.carrel.conversation.Previews;
import org.carrel.conversation.Replies;
import org.carrel.delivery.Outbox;
import org.carrel.operator.Operators;
import org.carrel.operator.Passwords;
import org.carrel.operator.Revocations;
import org.carrel.operator.Sessions;
import org.carrel.operator.SetUp;
import org.carrel.operator.SignIn;
import org.carrel.operator.Tokens;
import org.carrel.routing.FailedEvents;
import org.carrel.store.Database;
import org.carrel.store.Lane;
import org.carrel.web.AccountAnswers;
import org.carrel.web.AmendAnswers;
import org.carrel.web.ContactAnswers;
import org.carrel.web.ConversationAnswers;
import org.carrel.web.ConversationWindow;
import org.carrel.web.FailedEventAnswers;
import org.carrel.web.FeatureContents;
import org.carrel.web.Features;
import org.carrel.web.FileAnswers;
import org.carrel.web.People;
import org.carrel.web.RoomAnswers;
import org.carrel.web.Signals;
import org.carrel.web.wire.RouteFilesView;
import org.carrel.web.wire.TypingView;

/** Builds what staff see: people and how they sign in, and the features as the web shows them. */
final class StaffSide {

    private final Database database;
    private final AccountSupervisor supervisor;
    private final Supplier<URI> publicUrl;

    /** What the features are windows to. */
    record Parts(
            Outbox outbox,
            Board board,
            AdapterRegistry registry,
            Accounts accounts,
            JoinedRooms rooms,
            FailedEvents failed,
            FileAnswers files,
            Supplier<RouteFilesView> routes) {}

    /** @param publicUrl where patrons' pages are, once the web has started */
    StaffSide(Database database, AccountSupervisor supervisor, Supplier<URI> publicUrl) {
        this.database = database;
        this.supervisor = supervisor;
        this.publicUrl = publicUrl;
    }

    Features features(Parts parts) {
        ConversationWindow window =
                new ConversationWindow(supervisor, parts.outbox().changes());
        AccountAnswers accountAnswers = new AccountAnswers(parts.accounts(), parts.registry(), supervisor, publicUrl);
        ContactAnswers contactAnswers = new ContactAnswers(database, supervisor, parts.board());
        Conversations conversations = new Conversations(database, supervisor, parts.outbox());
        Replies replies = new Replies(database, supervisor, parts.outbox());
        Previews previews = new Previews(database.reader(), supervisor, parts.outbox());
        return new Features(
                accountAnswers,
                new FailedEventAnswers(parts.accounts(), parts.failed(), database.reader()),
                contactAnswers,
                new ConversationAnswers(database.reader(), window, contactAnswers, conversations, replies, previews),
                new RoomAnswers(database.reader(), window, parts.rooms(), parts.board()),
                new AmendAnswers(database.reader(), window, new Amending(database, supervisor, parts.outbox())),
                parts.files(),
                parts.routes(),
                new FeatureContents().all(window, parts.accounts(), accountAnswers, contactAnswers),
                new ConversationStore()::sees,
                _ -> parts.board().typing().stream()
                        .map(one -> new TypingView(
                                Long.toString(one.conversation()), Optional.empty(), Optional.of(one.name())))
                        .toList(),
                by -> accountAnswers.add(by, "loopback", "Practice", Map.of()),
                account -> supervisor.of(account).flatMap(connection -> connection.feature(HttpEndpoint.class)));
    }

    People people(Clock clock) {
        Lane lane = database.writer().lane("people", Lane.WhenFull.REFUSE);
        Revocations revocations = new Revocations();
        Passwords passwords = new Passwords();
        Sessions sessions = new Sessions(lane, database.reader(), revocations, clock);
        SignIn signIn = new SignIn(lane, database.reader(), passwords, sessions, clock);
        Operators operators = new Operators(lane, database.reader(), passwords, signIn, revocations);
        Tokens tokens = new Tokens(lane, database.reader(), revocations, clock);
        SetUp first = new SetUp(lane, database.reader(), passwords, operators, sessions, clock);
        return new People(sessions, signIn, operators, tokens, first, revocations);
    }

    /** Shows what the board learns in open inboxes. */
    record Shown(Signals signals) implements Board.Watcher {

        @Override
        public void typing(long conversation, String name, boolean on) {
            signals.typing(conversation, Optional.of(name), on);
        }

        @Override
        public void presence(long contact, Presence presence, String words) {
            signals.presence(contact, presence, words);
        }

        @Override
        public void occupants(long conversation, int count) {
            signals.occupants(conversation, count);
        }
    }
}
