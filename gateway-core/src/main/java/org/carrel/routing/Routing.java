package org.carrel.routing;

import java.util.Objects;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Endpoint;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.carrel.account.Accounts;
import org.carrel.account.Connections;
import org.carrel.account.FailedEventStore;
import org.carrel.account.InboundDoor;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Batch;
import org.carrel.adapter.Sent;
import org.carrel.adapter.Signal;
import org.carrel.conversation.Board;
import org.carrel.conversation.Consequences;
import org.carrel.conversation.ConversationStore;
import org.carrel.conversation.Inbound;
import org.carrel.conversation.MessageStore;
import org.carrel.conversation.OwnVoices;
import org.carrel.delivery.OutboxPart;
import org.carrel.delivery.Sender;
import org.carrel.store.Database;
import org.carrel.store.SettingStore;
import org.carrel.store.Writer;

/** The running routes, and their two doors. */
public final class Routing implements InboundDoor, Sender, AutoCloseable {

    private final CamelContext camel = new DefaultCamelContext();
    private final Board board;
    private final ProducerTemplate template;

    /** Routes that store through the writer and send through {@code sender}; nothing runs before {@link #start}. */
    public Routing(Writer writer, Inbound inbound, Runs runs, Board board, Sender sender) {
        this.board = board;
        this.template = camel.createProducerTemplate();
        camel.disableJMX();
        try {
            camel.addRoutes(new InboundRoute(new StoreStep(writer, inbound, runs)));
            camel.addRoutes(new OutboundRoute(sender));
        } catch (Exception e) {
            throw new IllegalStateException("The routes cannot be built", e);
        }
    }

    /** Lets routes speak of accounts by {@code im:}; once, before {@link #start}. */
    public void connect(Database database, Accounts accounts, Connections connections, Consequences consequences) {
        camel.addComponent(
                "im",
                new ImComponent(new ImComponent.Tools(
                        database,
                        accounts,
                        connections,
                        consequences,
                        new ConversationStore(),
                        new MessageStore(),
                        new OwnVoices(board),
                        new SettingStore(),
                        new FailedEventStore())));
    }

    /**
     * Adds routes, running or not.
     *
     * @throws Exception in Camel's words, when they cannot be built or started
     */
    public void add(RoutesBuilder routes) throws Exception {
        camel.addRoutes(routes);
    }

    /** Where an account's messages come from, or go to: one dialog, or all of them. */
    public Endpoint im(String account, Optional<String> address, boolean room) {
        return camel.getComponent("im", ImComponent.class).endpoint(account, address, room);
    }

    /** Ends a route and forgets it; there may be none of that id. */
    public void remove(String id) throws Exception {
        if (camel.getRoute(id) != null) {
            camel.getRouteController().stopRoute(id);
            camel.removeRoute(id);
        }
    }

    /** Hands a message that failed in a route to that route again; false: there is no such route. */
    boolean again(String consumer, long number, long message) throws Exception {
        Optional<ImConsumer> running =
                camel.getComponent("im", ImComponent.class).running(consumer);
        if (running.isPresent()) {
            running.get().again(number, message);
        }
        return running.isPresent();
    }

    /** Starts the routes. */
    public void start() {
        camel.start();
        template.start();
    }

    @Override
    public void deliver(long account, Batch batch) throws InterruptedException {
        try {
            template.sendBody(InboundRoute.DOOR, new Arrival(account, batch));
        } catch (CamelExecutionException e) {
            throw unwrapped(e);
        }
    }

    @Override
    public void signal(long account, Signal signal) {
        board.signal(account, Sanitise.signal(signal));
    }

    @Override
    public Sent send(OutboxPart part) throws AdapterException, InterruptedException {
        try {
            return Objects.requireNonNull(template.requestBody(OutboundRoute.DOOR, part, Sent.class));
        } catch (CamelExecutionException e) {
            if (e.getCause() instanceof AdapterException cause) {
                throw Sanitise.failure(cause);
            }
            throw unwrapped(e);
        }
    }

    /** What a step threw, without Camel's wrapping. */
    private static RuntimeException unwrapped(CamelExecutionException e) throws InterruptedException {
        if (e.getCause() instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        return e.getCause() instanceof RuntimeException cause ? cause : e;
    }

    /** Ends what follows the feed, before the connections that it speaks through go. */
    public void rest() {
        camel.getComponent("im", ImComponent.class).rest();
    }

    @Override
    public void close() {
        camel.stop();
    }
}
