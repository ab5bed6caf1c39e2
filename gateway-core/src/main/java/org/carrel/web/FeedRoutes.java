package org.carrel.web;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import io.undertow.websockets.core.WebSocketChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.carrel.operator.Caller;
import org.carrel.store.Position;
import org.carrel.store.Refusal;

/** Opens feeds over WebSocket, knows those that are open, and ends them when the server stops. */
final class FeedRoutes implements Routes {

    private static final long LONGEST_CLIENT_FRAME = 4_096;
    private static final int MOST_WAITING = 32;

    private final FeedSources sources;
    private final ClientFrames clientFrames;
    private final Looking looking;
    private final Executor threads;
    private final Set<FeedSocket> open = ConcurrentHashMap.newKeySet();
    private final Map<String, byte[]> standing = new HashMap<>();
    private Set<Long> here = Set.of();
    private Consumer<Set<Long>> watcher = _ -> {};

    FeedRoutes(FeedSources sources, ClientFrames clientFrames, Looking looking, Executor threads) {
        this.sources = sources;
        this.clientFrames = clientFrames;
        this.looking = looking;
        this.threads = threads;
        sources.revocations()
                .watch(() -> open.forEach(socket -> socket.mailbox().wake()));
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Methods.GET, "/feed", Access.read(), this::open));
    }

    private Answer open(Request request) {
        HttpServerExchange exchange = request.exchange();
        if (!"websocket".equalsIgnoreCase(exchange.getRequestHeaders().getFirst(Headers.UPGRADE))) {
            throw Refusal.of(426, "not-a-socket", "This address speaks WebSocket only.");
        }
        Caller caller = request.caller();
        if (caller.session().isPresent()) {
            // the handshake is a GET, but what it opens is more than a look
            CrossSite.checkAlways(exchange, request.site());
        }
        Optional<Position> wanted = position(request);
        try {
            new WebSocketProtocolHandshakeHandler(
                            (WebSocketConnectionCallback) (_, channel) -> connected(channel, caller, wanted))
                    .handleRequest(exchange);
        } catch (Exception e) {
            throw Malformed.field("Sec-WebSocket-Version", "13, in a handshake as RFC 6455 has it");
        }
        return new Answer.Upgraded();
    }

    private static Optional<Position> position(Request request) {
        Optional<String> epoch = request.query("epoch");
        Optional<Long> after = request.query("after")
                .map(text -> WireId.parse(text).orElseThrow(() -> Malformed.field("after", "a number")));
        return epoch.flatMap(some -> after.map(number -> new Position(some, number)));
    }

    private void connected(WebSocketChannel channel, Caller caller, Optional<Position> wanted) {
        FeedSocket socket = new FeedSocket(sources, channel, caller, wanted);
        InTurn inbound = new InTurn(threads, MOST_WAITING);
        greet(socket);
        channel.addCloseTask(_ -> closed(socket, inbound));
        // a client that says more than can be followed is not followed: these are signals
        channel.getReceiveSetter()
                .set(new TextsUpTo(
                        LONGEST_CLIENT_FRAME,
                        text -> inbound.accept(() -> clientFrames.take(socket, socket.caller(), text))));
        channel.resumeReceives();
        threads.execute(socket);
    }

    private void greet(FeedSocket socket) {
        synchronized (standing) {
            open.add(socket);
            tellWhoIsHere();
            standing.forEach(socket.mailbox()::signal);
        }
    }

    /** Runs on an I/O thread, so whoever reads the database because of it does so elsewhere. */
    private void closed(FeedSocket socket, InTurn inbound) {
        synchronized (standing) {
            open.remove(socket);
            tellWhoIsHere();
        }
        socket.gone();
        inbound.acceptLast(() -> looking.gone(socket));
    }

    /** Calls back with the people who have an inbox open, whenever one comes or goes; a program is nobody. */
    void watchHere(Consumer<Set<Long>> watcher) {
        synchronized (standing) {
            this.watcher = watcher;
        }
    }

    private void tellWhoIsHere() {
        Set<Long> now = open.stream()
                .map(FeedSocket::caller)
                .filter(caller -> caller.session().isPresent())
                .map(caller -> caller.operator().id())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!now.equals(here)) {
            here = now;
            watcher.accept(now);
        }
    }

    /** A signal for all that are open; {@code about} names the thing it is about. */
    void signal(String about, byte[] frame) {
        open.forEach(socket -> socket.mailbox().signal(about, frame));
    }

    /** A signal for all that are open and for all that open later, until another one about the same thing. */
    void standing(String about, byte[] frame) {
        synchronized (standing) {
            standing.put(about, frame);
            signal(about, frame);
        }
    }

    /** A signal for those open sockets whose operator may see a conversation. */
    void signal(String about, byte[] frame, LongPredicate mayOperator) {
        open.stream()
                .filter(socket -> mayOperator.test(socket.caller().operator().id()))
                .forEach(socket -> socket.mailbox().signal(about, frame));
    }

    /** How many are open. */
    int count() {
        return open.size();
    }

    /** Ends all of them, in words. */
    void close() {
        for (FeedSocket socket : open) {
            socket.close(FeedSocket.GOING_AWAY, "Carrel is stopping. Connect again in a moment.");
        }
    }
}
