package org.carrel.routing;

import java.time.Instant;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Head;
import org.carrel.conversation.Conversation;
import org.carrel.conversation.Message;
import org.carrel.conversation.MessageStore;
import org.carrel.store.Entity;
import org.carrel.store.FeedConsumer;
import org.carrel.store.FeedRow;
import org.carrel.store.RestoreStore;
import org.carrel.store.Sql;

/**
 * Brings what arrived at an account into a route, each message once it is stored and in the feed's order. An exchange
 * that fails is kept with its reason, and the next one comes. What was sent before a backup was put back is left out,
 * because it may have been handled since the backup was made: after a restore nothing goes out by itself.
 */
final class ImConsumer extends DefaultConsumer implements FeedConsumer.Work {

    private final ImEndpoint endpoint;
    private final ImComponent.Tools tools;
    private long account;
    private Instant notBefore = Instant.MIN;
    private Optional<NamedDialog> named = Optional.empty();
    private Optional<FeedConsumer> following = Optional.empty();

    private record Arrived(MessageStore.Where where, Conversation conversation, Message message, boolean fromUs) {}

    ImConsumer(ImEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.tools = endpoint.component().tools();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        account = endpoint.component().account(endpoint.account());
        named = endpoint.named().map(one -> new NamedDialog(tools.connections(), account, one));
        notBefore = tools.database()
                .reader()
                .read(sql -> tools.settings().get(sql, RestoreStore.RESTORED_AT))
                .map(Instant::parse)
                .orElse(Instant.MIN);
        endpoint.component().started(getRouteId(), this);
        following = Optional.of(FeedConsumer.start(tools.database(), getRouteId(), this));
    }

    /** Takes no more out of the feed. */
    void rest() {
        named.ifPresent(NamedDialog::rest);
        following.ifPresent(FeedConsumer::close);
        following = Optional.empty();
    }

    @Override
    protected void doStop() throws Exception {
        rest();
        endpoint.component().stopped(getRouteId());
        super.doStop();
    }

    @Override
    public boolean handle(FeedRow row) throws InterruptedException {
        if (row.kind() != Entity.MESSAGE || !row.made()) {
            return false;
        }
        Optional<Arrived> arrived = read(row.entity()).filter(this::isOfInterest);
        if (arrived.isEmpty() || !isMeant(arrived.get().where().dialog())) {
            return false;
        }
        handle(row.number(), arrived.get());
        return true;
    }

    /** Handles a message that failed before, as if it came now, with the origin of the first time. */
    void again(long number, long message) throws Exception {
        Optional<Arrived> arrived = read(message);
        if (arrived.isPresent()) {
            rethrow(process(number, arrived.get()));
        }
    }

    private Optional<Arrived> read(long id) {
        return tools.database()
                .reader()
                .read(sql -> tools.messages()
                        .get(sql, id)
                        .flatMap(message ->
                                tools.messages().where(sql, id).flatMap(where -> arrived(sql, where, message))));
    }

    private Optional<Arrived> arrived(Sql sql, MessageStore.Where where, Message message) {
        return tools.conversations()
                .get(sql, message.conversation())
                .map(conversation -> new Arrived(
                        where,
                        conversation,
                        message,
                        message.ours() || tools.voices().said(sql, where, message)));
    }

    private boolean isMeant(DialogRef dialog) throws InterruptedException {
        return named.isEmpty() || named.get().is(dialog);
    }

    private boolean isOfInterest(Arrived arrived) {
        Message message = arrived.message();
        return message.kind() == Message.Kind.MESSAGE
                && !arrived.fromUs()
                && message.source() != Head.Source.HISTORY
                && !message.sentAt().isBefore(notBefore)
                && arrived.where().account() == account;
    }

    private void handle(long number, Arrived arrived) throws InterruptedException {
        Optional<Exception> failure = process(number, arrived);
        if (failure.isPresent()) {
            if (failure.get() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            keep(number, arrived, failure.get());
        }
    }

    private Optional<Exception> process(long number, Arrived arrived) {
        Exchange exchange = createExchange(true);
        ImHeaders.write(exchange.getMessage(), arrived.where(), arrived.conversation(), arrived.message());
        Calls.begin(exchange, getRouteId(), number);
        try {
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        return Optional.ofNullable(exchange.getException());
    }

    private void keep(long number, Arrived arrived, Exception failure) throws InterruptedException {
        tools.database()
                .writer()
                .lane("consumer:" + getRouteId())
                .run(tx -> tools.failed()
                        .add(
                                tx,
                                getRouteId(),
                                number,
                                arrived.where().account(),
                                arrived.where().dialog().address(),
                                arrived.message().id(),
                                failure));
    }

    private static void rethrow(Optional<Exception> failure) throws Exception {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
