package org.carrel.adapter.testkit.irc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A person with an IRC client on a plain socket, who is signed in to a test server. What it says goes out as it is; what
 * it hears is kept, oldest first, until {@link #forget()}. It answers the server's PING.
 */
public final class IrcPerson implements AutoCloseable {

    /** How long an awaited line may take before the test fails. */
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    private final IrcSocket socket;
    private final Heard heard = new Heard();
    private volatile String nick;

    private IrcPerson(IrcSocket socket, String nick) {
        this.socket = socket;
        this.nick = nick;
        Thread.ofVirtual().name("irc-person-" + nick).start(this::listen);
    }

    /** Signed in as in {@link IrcSignIn}'s description. */
    public static IrcPerson signIn(IrcServer server, String nick) {
        return signIn(server, nick, new IrcSignIn());
    }

    /**
     * Signed in: the server has said its welcome and its message of the day.
     *
     * @throws AssertionError when the server refuses; the message holds what it said
     * @throws UncheckedIOException when there is no connection, or the server's certificate is not good
     */
    public static IrcPerson signIn(IrcServer server, String nick, IrcSignIn how) {
        IrcPerson person = connect(server, nick, how);
        try {
            new Registration(person, server, how).run();
            return person;
        } catch (AssertionError e) {
            person.close();
            throw e;
        }
    }

    /** Connected, and nothing said yet. */
    public static IrcPerson connect(IrcServer server, String nick, IrcSignIn how) {
        try {
            return new IrcPerson(
                    how.tls
                            ? IrcSocket.openTls(
                                    server.host(),
                                    how.port.orElse(server.tlsPort()),
                                    server.authority(),
                                    how.certificate)
                            : IrcSocket.open(server.host(), how.port.orElse(server.port())),
                    nick);
        } catch (IOException e) {
            throw new UncheckedIOException("No connection to " + server.name(), e);
        }
    }

    /** The nick it has now. */
    public String nick() {
        return nick;
    }

    /** Sends a line as it is, sound or not; only its end is added. */
    public void raw(String line) {
        rawBytes((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes as they are, with no end of line. */
    public void rawBytes(byte[] bytes) {
        socket.write(bytes);
    }

    /** Sends a message to a channel or a nick. */
    public void say(String to, String text) {
        raw("PRIVMSG " + to + " :" + text);
    }

    /** Sends a message with message tags, given as on the wire without the at sign. */
    public void say(String tags, String to, String text) {
        raw("@" + tags + " PRIVMSG " + to + " :" + text);
    }

    /** Sends a message of these bytes, in whatever encoding they are. */
    public void say(String to, byte[] text) {
        byte[] start = ("PRIVMSG " + to + " :").getBytes(StandardCharsets.UTF_8);
        byte[] line = new byte[start.length + text.length + 2];
        System.arraycopy(start, 0, line, 0, start.length);
        System.arraycopy(text, 0, line, start.length, text.length);
        line[line.length - 2] = '\r';
        line[line.length - 1] = '\n';
        rawBytes(line);
    }

    /** Sends {@code count} messages {@code prefix<number>}, numbered from {@code first}, as fast as it goes. */
    public void sayNumbered(String to, String prefix, int first, int count) {
        StringBuilder lines = new StringBuilder();
        for (int number = first; number < first + count; number++) {
            lines.append("PRIVMSG ").append(to).append(" :").append(prefix);
            lines.append(number).append("\r\n");
        }
        rawBytes(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Sends one message of several lines (draft/multiline). */
    public void sayLines(String to, List<String> lines) {
        String batch = token();
        raw("BATCH +" + batch + " draft/multiline " + to);
        lines.forEach(line -> say("batch=" + batch, to, line));
        raw("BATCH -" + batch);
    }

    /** Sends message tags alone (TAGMSG), given as on the wire without the at sign. */
    public void tag(String tags, String to) {
        raw("@" + tags + " TAGMSG " + to);
    }

    /** Joins a channel, and returns when the server has named everybody in it. */
    public void join(String channel) {
        raw("JOIN " + channel);
        await(
                "end of names of " + channel,
                line -> line.command().equals("366") && line.params().contains(channel));
    }

    /** Takes another nick, and returns when the server has said so. */
    public void rename(String wanted) {
        String former = nick;
        raw("NICK " + wanted);
        await("NICK " + wanted, line -> line.is("NICK", former, wanted));
        nick = wanted;
    }

    /** Becomes operator of the whole server. */
    public void becomeOperator() {
        raw("OPER oper secret");
        await("381 (operator)", line -> line.command().equals("381"));
    }

    /** Returns when the server has handled all that was sent before. */
    public void sync() {
        String token = token();
        raw("PING " + token);
        await(
                "PONG " + token,
                line -> line.command().equals("PONG") && line.text().equals(token));
    }

    /** The first line that matches, however long ago; waits for it if need be. */
    public HeardLine await(String description, Predicate<HeardLine> wanted) {
        return await(description, 1, wanted).getFirst();
    }

    /** All lines that match; waits until they are that many. */
    public List<HeardLine> await(String description, int count, Predicate<HeardLine> wanted) {
        return heard.await(description, PATIENCE, lines -> {
            List<HeardLine> found = lines.stream().filter(wanted).toList();
            return found.size() < count ? Optional.empty() : Optional.of(found);
        });
    }

    /** The first message (PRIVMSG) with that text; waits for it. */
    public HeardLine awaitText(String text) {
        return await(
                "PRIVMSG " + text,
                line -> line.command().equals("PRIVMSG") && line.text().equals(text));
    }

    /** The lines of the first batch of that type, without those that open and close it; waits for its end. */
    public List<HeardLine> awaitBatch(String type) {
        return heard.await("whole batch " + type, PATIENCE, lines -> Batches.first(type, lines));
    }

    /** Returns when the server, or whatever is in between, has ended the connection. */
    public void awaitEnd() {
        heard.awaitEnd(PATIENCE);
    }

    /** Whether the connection has ended. */
    public boolean ended() {
        return heard.ended();
    }

    /** What the server said it supports (005), such as {@code NICKLEN=30}. */
    public List<String> supported() {
        return lines().stream()
                .filter(line -> line.command().equals("005"))
                .flatMap(line -> line.params().stream().skip(1))
                .toList();
    }

    /** All lines so far, oldest first. */
    public List<HeardLine> lines() {
        return heard.all();
    }

    /** Forgets the lines so far. */
    public void forget() {
        heard.forget();
    }

    /** Says good-bye, and returns when the server has closed. */
    public void quit(String reason) {
        raw("QUIT :" + reason);
        awaitEnd();
        close();
    }

    /** Ends the connection without a good-bye, as a power cut would. */
    @Override
    public void close() {
        socket.cut();
    }

    private void listen() {
        socket.read(this::take);
        heard.end();
    }

    private void take(HeardLine line) {
        heard.add(line);
        if (line.command().equals("PING")) {
            raw("PONG :" + line.text());
        }
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }
}
