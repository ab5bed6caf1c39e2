package org.carrel.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.account.Account;
import org.carrel.account.Accounts;
import org.carrel.contact.ContactStore;
import org.carrel.conversation.Conversation;
import org.carrel.conversation.ReadPosition;
import org.carrel.operator.Operator;
import org.carrel.store.Entity;
import org.carrel.store.Sql;
import org.carrel.web.wire.ReadPositionView;

/** Accounts, contacts, conversations, messages and read positions, as the feed sends them. */
public final class FeatureContents {

    /** How many closed conversations a fresh inbox gets. */
    private static final int CLOSED = 200;

    private final JsonFormat json = new JsonFormat();

    /** All of them. */
    public List<FeedContent> all(
            ConversationWindow window, Accounts accounts, AccountAnswers accountViews, ContactAnswers contactViews) {
        return List.of(
                new OfAccounts(accounts, accountViews),
                new OfContacts(contactViews),
                new OfConversations(window),
                new MessageContent(window, json),
                new OfReadPositions(window));
    }

    private final class OfAccounts implements FeedContent {
        private final Accounts accounts;
        private final AccountAnswers views;

        OfAccounts(Accounts accounts, AccountAnswers views) {
            this.accounts = accounts;
            this.views = views;
        }

        @Override
        public Entity kind() {
            return Entity.ACCOUNT;
        }

        @Override
        public Map<Long, EncodedState> read(Sql sql, Operator viewer, Collection<Long> ids) {
            Map<Long, EncodedState> states = new HashMap<>();
            accounts.list(sql).stream()
                    .filter(account -> ids.contains(account.id()))
                    .forEach(account -> states.put(account.id(), encode(account)));
            return states;
        }

        @Override
        public List<EncodedState> all(Sql sql, Operator viewer) {
            return accounts.list(sql).stream().map(this::encode).toList();
        }

        private EncodedState encode(Account account) {
            return new EncodedState(account.version(), json.write(views.view(account)));
        }
    }

    private final class OfContacts implements FeedContent {
        private final ContactStore store = new ContactStore();
        private final ContactAnswers views;

        OfContacts(ContactAnswers views) {
            this.views = views;
        }

        @Override
        public Entity kind() {
            return Entity.CONTACT;
        }

        @Override
        public Map<Long, EncodedState> read(Sql sql, Operator viewer, Collection<Long> ids) {
            Map<Long, EncodedState> states = new HashMap<>();
            ids.forEach(id -> store.get(sql, id)
                    .ifPresent(contact ->
                            states.put(id, new EncodedState(contact.version(), json.write(views.view(contact))))));
            return states;
        }

        @Override
        public List<EncodedState> all(Sql sql, Operator viewer) {
            return store.list(sql, Optional.empty()).stream()
                    .map(contact -> new EncodedState(contact.version(), json.write(views.view(contact))))
                    .toList();
        }
    }

    private final class OfConversations implements FeedContent {
        private final ConversationWindow window;

        OfConversations(ConversationWindow window) {
            this.window = window;
        }

        @Override
        public Entity kind() {
            return Entity.CONVERSATION;
        }

        @Override
        public Map<Long, EncodedState> read(Sql sql, Operator viewer, Collection<Long> ids) {
            Map<Long, EncodedState> states = new HashMap<>();
            ids.forEach(id -> window.conversations()
                    .get(sql, id)
                    .ifPresent(conversation -> states.put(id, encode(sql, viewer, conversation))));
            return states;
        }

        @Override
        public List<EncodedState> all(Sql sql, Operator viewer) {
            return window.conversations().current(sql, viewer.id(), CLOSED).stream()
                    .map(conversation -> encode(sql, viewer, conversation))
                    .toList();
        }

        private EncodedState encode(Sql sql, Operator viewer, Conversation conversation) {
            return new EncodedState(conversation.version(), json.write(window.view(sql, viewer.id(), conversation)));
        }
    }

    private final class OfReadPositions implements FeedContent {
        private final ConversationWindow window;

        OfReadPositions(ConversationWindow window) {
            this.window = window;
        }

        @Override
        public Entity kind() {
            return Entity.READ_POSITION;
        }

        @Override
        public Map<Long, EncodedState> read(Sql sql, Operator viewer, Collection<Long> ids) {
            Map<Long, EncodedState> states = new HashMap<>();
            ids.forEach(id -> window.reads()
                    .get(sql, viewer.id(), id)
                    .ifPresent(position -> states.put(id, encode(sql, viewer, position))));
            return states;
        }

        /** They stand in the conversations of a snapshot. */
        @Override
        public List<EncodedState> all(Sql sql, Operator viewer) {
            return List.of();
        }

        private EncodedState encode(Sql sql, Operator viewer, ReadPosition position) {
            ReadPositionView view = new ReadPositionView(
                    Long.toString(position.conversation()),
                    Long.toString(viewer.id()),
                    Optional.of(Long.toString(position.message())),
                    window.reads().unread(sql, viewer.id(), position.conversation()));
            return new EncodedState(position.version(), json.write(view));
        }
    }
}
