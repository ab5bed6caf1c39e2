package org.carrel.adapter.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bad network between a client and a server: passes bytes on until it is told to cut, swallow, delay or refuse.
 *
 * <p>It listens on a loopback port of its own. What it is told holds for all links, those that are open and those to
 * come.
 */
public final class FaultProxy implements AutoCloseable {

    /** Which way bytes go. */
    public enum Way {
        TO_SERVER,
        TO_CLIENT
    }

    private static final int BUFFER = 16 * 1024;

    private final ServerSocket door;
    private final InetSocketAddress server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Weather weather = new Weather();

    private FaultProxy(String host, int port) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.server = new InetSocketAddress(host, port);
        Thread.ofVirtual().name("fault-proxy").start(this::accept);
    }

    /** A proxy before that server. */
    public static FaultProxy before(String host, int port) {
        try {
            return new FaultProxy(host, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the client has to connect to. */
    public String host() {
        return "127.0.0.1";
    }

    /** Where the client has to connect to. */
    public int port() {
        return door.getLocalPort();
    }

    /** How many links were ever accepted. */
    public int links() {
        return weather.links();
    }

    /** Cuts all open links at once, with a reset; new ones are accepted as before. */
    public void cut() {
        // A client that is quick comes back before all are cut, and is none of those.
        List.copyOf(sockets).forEach(FaultProxy::reset);
    }

    /** Cuts once that many more bytes went to the client: in the middle of a stanza, if the number says so. */
    public void cutAfterBytesToClient(long bytes) {
        weather.cutAfterBytesToClient(bytes);
    }

    /** Reads bytes of one way and throws them away, as a dead link does; the sockets stay open. */
    public void swallow(Way way) {
        weather.swallow(way);
    }

    /** Loses each line to the client with this word in it, as a server may that is up and yet broken; in the clear only. */
    public void loseLines(String word) {
        weather.loseLines(word);
    }

    /** Reads no more of one way until {@link #pass()}, so that the sender's buffers fill up. */
    public void hold(Way way) {
        weather.hold(way);
    }

    /** Everything that passes, in either way, is late by that much. */
    public void delay(Duration value) {
        weather.delay(value);
    }

    /** Accepts new links and closes them at once, as a restarting load balancer does. */
    public void hangUp(boolean value) {
        weather.hangUp(value);
    }

    /** Back to passing everything on, at once. */
    public void pass() {
        weather.pass();
    }

    /** Cuts all and stops listening: from now on a connection is refused. */
    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
        pass();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                link(door.accept());
            } catch (IOException closedOrServerGone) {
                // A closed door ends the loop; a server that refuses was passed on to the client as a closed link.
            }
        }
    }

    private void link(Socket client) throws IOException {
        sockets.add(client);
        if (weather.countAndAskHangUp()) {
            drop(client);
            return;
        }
        Socket far = new Socket();
        try {
            far.connect(server);
        } catch (IOException e) {
            drop(client);
            throw e;
        }
        sockets.add(far);
        Thread.ofVirtual().start(() -> pump(client, far, Way.TO_SERVER));
        Thread.ofVirtual().start(() -> pump(far, client, Way.TO_CLIENT));
    }

    private void pump(Socket from, Socket to, Way way) {
        byte[] buffer = new byte[BUFFER];
        LostLines lines = new LostLines();
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                int passed = weather.awaitTurn(way, n);
                Optional<String> word = way == Way.TO_CLIENT ? weather.lostWord() : Optional.empty();
                if (word.isPresent()) {
                    out.write(lines.without(word.get(), buffer, passed));
                } else {
                    out.write(buffer, 0, passed);
                }
                out.flush();
                if (weather.reachedCut(way)) {
                    cut();
                }
            }
        } catch (IOException | InterruptedException linkIsGone) {
            // Either side closed or the test cut: the other side is told below.
        }
        drop(from);
        drop(to);
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (SocketException alreadyClosed) {
            // Nothing left to cut.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void drop(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException ignored) {
            // It is gone, which is what was wanted.
        }
    }
}
