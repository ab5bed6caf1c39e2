package org.carrel.web;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.carrel.adapter.HttpEndpoint;
import org.carrel.operator.Caller;
import org.carrel.web.wire.RouteFilesView;
import org.carrel.web.wire.TypingView;

/**
 * What the web is a window to.
 *
 * @param routes how operators' own routes stand
 * @param contents accounts, contacts, conversations, messages and read positions, as the feed sends them
 * @param sight who may see a conversation
 * @param typing who writes at the moment, for fresh inboxes
 * @param practice makes the account of simulated patrons
 * @param endpoints the pages of an account that is there and turned on
 */
public record Features(
        AccountCalls accounts,
        FailedEventCalls failed,
        ContactCalls contacts,
        ConversationCalls conversations,
        RoomCalls rooms,
        AmendCalls amend,
        FileCalls files,
        Supplier<RouteFilesView> routes,
        List<FeedContent> contents,
        Sight sight,
        Typing typing,
        Practice practice,
        LongFunction<Optional<HttpEndpoint>> endpoints) {

    /** Who writes. */
    public interface Typing {
        /** All that an operator may see of it. */
        List<TypingView> all(long operator);
    }

    /** Begins to practise. */
    public interface Practice {
        /** Makes the account, in the name of who asks for it. */
        void begin(Caller by) throws InterruptedException;
    }
}
