package org.carrel.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.Consumer;
import org.carrel.adapter.testkit.irc.IrcServer;

/**
 * The least that can receive and send messages over IRC (RFC 2812): TLS from the first byte, a nick, an answer to each
 * PING. It is the floor, so it looks for the text of messages and for nothing else.
 */
final class RawIrc implements RawClient {

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final StringBuilder unread = new StringBuilder();
    private final byte[] chunk = new byte[1 << 16];
    private volatile Consumer<String> ear = _ -> {};

    private RawIrc(Socket socket) throws IOException {
        this.socket = socket;
        this.out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
        this.in = socket.getInputStream();
    }

    /** Signs in; what comes is read from now on, on a thread of its own. */
    static RawIrc signIn(IrcServer server, String nick) throws IOException, GeneralSecurityException {
        Socket socket = Trust.in(server.authority().certificate())
                .getSocketFactory()
                .createSocket(server.host(), server.tlsPort());
        socket.setTcpNoDelay(true);
        RawIrc client = new RawIrc(socket);
        client.send("NICK " + nick + "\r\nUSER " + nick + " 0 * :" + nick + "\r\n");
        client.flush();
        while (client.unread.indexOf(" 376 ") < 0 && client.unread.indexOf(" 422 ") < 0) {
            client.more();
        }
        client.unread.setLength(0);
        Thread.ofPlatform().daemon().name("raw-" + nick).start(client::read);
        return client;
    }

    /** Joins a channel; what is said behind it is heard there. */
    void join(String channel) throws IOException {
        send("JOIN " + channel + "\r\n");
    }

    @Override
    public void listen(Consumer<String> listener) {
        ear = listener;
    }

    @Override
    public void say(String to, String text) throws IOException {
        send("PRIVMSG " + to + " :" + text + "\r\n");
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private synchronized void send(String lines) throws IOException {
        out.write(lines.getBytes(StandardCharsets.UTF_8));
    }

    private void read() {
        try {
            while (true) {
                more();
                digest();
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void more() throws IOException {
        int count = in.read(chunk);
        if (count < 0) {
            throw new IOException("The server closed the connection: " + unread);
        }
        unread.append(new String(chunk, 0, count, StandardCharsets.ISO_8859_1));
    }

    private void digest() throws IOException {
        int from = 0;
        for (int end = unread.indexOf("\n"); end >= 0; end = unread.indexOf("\n", from)) {
            line(unread.substring(from, end).stripTrailing());
            from = end + 1;
        }
        unread.delete(0, from);
    }

    private void line(String line) throws IOException {
        if (line.startsWith("PING ")) {
            send("PONG " + line.substring(5) + "\r\n");
            flush();
        } else if (line.contains(" PRIVMSG ")) {
            ear.accept(line.substring(line.indexOf(" :") + 2));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
