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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

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

    private enum Mode {
        PASS,
        SWALLOW,
        HOLD
    }

    private static final int BUFFER = 16 * 1024;

    private final ServerSocket door;
    private final InetSocketAddress server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Mode toServer = Mode.PASS;
    private Mode toClient = Mode.PASS;
    private Duration delay = Duration.ZERO;
    private boolean hangUp;
    private long cutAfter = Long.MAX_VALUE;
    private long seenToClient;
    private int links;

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
        lock.lock();
        try {
            return links;
        } finally {
            lock.unlock();
        }
    }

    /** Cuts all open links at once, with a reset; new ones are accepted as before. */
    public void cut() {
        sockets.forEach(FaultProxy::reset);
    }

    /** Cuts once that many more bytes went to the client: in the middle of a stanza, if the number says so. */
    public void cutAfterBytesToClient(long bytes) {
        change(() -> {
            seenToClient = 0;
            cutAfter = bytes;
        });
    }

    /** Reads bytes of one way and throws them away, as a dead link does; the sockets stay open. */
    public void swallow(Way way) {
        set(way, Mode.SWALLOW);
    }

    /** Reads no more of one way until {@link #pass()}, so that the sender's buffers fill up. */
    public void hold(Way way) {
        set(way, Mode.HOLD);
    }

    /** Everything that passes, in either way, is late by that much. */
    public void delay(Duration value) {
        change(() -> delay = value);
    }

    /** Accepts new links and closes them at once, as a restarting load balancer does. */
    public void hangUp(boolean value) {
        change(() -> hangUp = value);
    }

    /** Back to passing everything on, at once. */
    public void pass() {
        change(() -> {
            toServer = Mode.PASS;
            toClient = Mode.PASS;
            delay = Duration.ZERO;
            hangUp = false;
            cutAfter = Long.MAX_VALUE;
        });
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

    private void set(Way way, Mode mode) {
        change(() -> {
            if (way == Way.TO_SERVER) {
                toServer = mode;
            } else {
                toClient = mode;
            }
        });
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
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
        if (countAndAskHangUp()) {
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

    private boolean countAndAskHangUp() {
        lock.lock();
        try {
            links++;
            return hangUp;
        } finally {
            lock.unlock();
        }
    }

    private void pump(Socket from, Socket to, Way way) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                int passed = awaitTurn(way, n);
                out.write(buffer, 0, passed);
                out.flush();
                if (reachedCut(way)) {
                    cut();
                }
            }
        } catch (IOException | InterruptedException linkIsGone) {
            // Either side closed or the test cut: the other side is told below.
        }
        drop(from);
        drop(to);
    }

    /** Waits as long as told; gives how many of the bytes go on. */
    private int awaitTurn(Way way, int bytes) throws InterruptedException {
        lock.lock();
        try {
            long late = delay.toNanos();
            while (late > 0 && !delay.isZero()) {
                late = changed.awaitNanos(late);
            }
            while (mode(way) == Mode.HOLD) {
                changed.await();
            }
            if (mode(way) == Mode.SWALLOW) {
                return 0;
            }
            if (way == Way.TO_SERVER) {
                return bytes;
            }
            long room = Math.max(0, cutAfter - seenToClient);
            seenToClient += bytes;
            return (int) Math.min(bytes, room);
        } finally {
            lock.unlock();
        }
    }

    private boolean reachedCut(Way way) {
        lock.lock();
        try {
            boolean reached = way == Way.TO_CLIENT && seenToClient >= cutAfter;
            if (reached) {
                cutAfter = Long.MAX_VALUE;
            }
            return reached;
        } finally {
            lock.unlock();
        }
    }

    private Mode mode(Way way) {
        return way == Way.TO_SERVER ? toServer : toClient;
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
