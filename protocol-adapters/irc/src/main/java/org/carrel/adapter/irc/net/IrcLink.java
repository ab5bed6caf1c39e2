package org.carrel.adapter.irc.net;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.carrel.adapter.irc.wire.IrcLine;
import org.carrel.adapter.irc.wire.LineParser;
import org.carrel.adapter.irc.wire.LineSource;
import org.carrel.adapter.irc.wire.LineWriter;
import org.carrel.adapter.irc.wire.WireText;

/** One line to a server: messages of the protocol in both directions. Thread-safe. */
public final class IrcLink {

    /** What no server takes more of in a line without tags; each line is checked against the server's own length before. */
    private static final int LONGEST = 64 * 1024;

    private volatile Socket socket = new Socket();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicLong lastHeard = new AtomicLong(System.nanoTime());
    private final ReentrantLock writing = new ReentrantLock();
    private volatile Optional<Socket> secure = Optional.empty();
    private volatile boolean handling;
    private volatile Optional<Exception> why = Optional.empty();

    /** Who listens. Called on the thread that reads: what takes long there makes the server wait. */
    public interface Ears {
        /** A message came. */
        void line(IrcLine line);

        /** There is no connection any more; the last call. */
        void closed(Exception why);
    }

    /**
     * Connects, to whichever of the host's addresses answers first in their order. {@link #close} from another thread
     * ends the attempt.
     *
     * @param tls with the first byte, or not at all
     */
    public void connect(String host, int port, Optional<Tls> tls, Patience patience) throws IOException {
        int timeout = Math.toIntExact(patience.connect().toMillis());
        reach(host, port, timeout);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(timeout);
        if (tls.isPresent()) {
            secure = Optional.of(tls.get().on(socket));
        }
        socket.setSoTimeout(0);
        lastHeard.set(System.nanoTime());
    }

    private void reach(String host, int port, int timeout) throws IOException {
        IOException failure = new UnknownHostException(host);
        for (InetAddress address : InetAddress.getAllByName(host)) {
            if (isClosed()) {
                break;
            }
            try {
                socket.connect(new InetSocketAddress(address, port), timeout);
                return;
            } catch (IOException e) {
                failure = e;
                socket.close();
                socket = new Socket();
            }
        }
        throw failure;
    }

    /** Begins to read, on a thread of its own. */
    public void listen(Charset otherwise, String name, Ears ears) {
        Thread.ofVirtual().name(name).start(() -> read(new WireText(otherwise), ears));
    }

    private void read(WireText text, Ears ears) {
        Exception end;
        try {
            LineSource source = new LineSource(stream().getInputStream());
            for (Optional<byte[]> line = source.next(); line.isPresent(); line = source.next()) {
                handling = true;
                LineParser.parse(text.read(line.get())).ifPresent(ears::line);
                handling = false;
                lastHeard.set(System.nanoTime());
            }
            end = new EOFException("the server closed the connection");
        } catch (IOException | RuntimeException e) {
            end = e;
        }
        close(end);
        ears.closed(why.orElse(end));
    }

    /**
     * Sends a message now.
     *
     * @throws IOException when the connection is gone; some of it may have left
     * @throws IllegalArgumentException when it cannot be written as a line; nothing has left
     */
    public void send(IrcLine line) throws IOException {
        byte[] bytes = LineWriter.write(line, LONGEST);
        writing.lock();
        try {
            OutputStream out = stream().getOutputStream();
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            close(e);
            throw e;
        } finally {
            writing.unlock();
        }
    }

    private Socket stream() {
        return secure.orElse(socket);
    }

    /** Ends it at once; whoever reads or writes is woken. The first reason is the one that is told. */
    public void close(Exception reason) {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        why = Optional.of(reason);
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone, which is what was wanted.
        }
    }

    /** Whether it was ended, by whichever side. */
    public boolean isClosed() {
        return ended.get();
    }

    /** Whether a line is being handled now: then it is we who do not listen, because what came waits to be stored. */
    public boolean isHandling() {
        return handling;
    }

    /** How long the server has said nothing while we listened. */
    public Duration silence() {
        return handling ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - lastHeard.get());
    }
}
