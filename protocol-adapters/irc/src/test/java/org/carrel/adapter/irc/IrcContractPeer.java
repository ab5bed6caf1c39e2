package org.carrel.adapter.irc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Presence;
import org.carrel.adapter.irc.wire.LineWriter;
import org.carrel.adapter.testkit.contract.ContractPeer;
import org.carrel.adapter.testkit.irc.ErgoServer;
import org.carrel.adapter.testkit.irc.HeardLine;
import org.carrel.adapter.testkit.irc.IrcPerson;
import org.carrel.adapter.testkit.irc.IrcServer;
import org.carrel.adapter.testkit.irc.IrcSignIn;
import org.carrel.adapter.testkit.irc.NgircdServer;

/** Somebody with a plain socket at the other end, who writes to one nick. */
final class IrcContractPeer implements ContractPeer, AutoCloseable {

    private static final String ROOM = "#contract";
    private static final int MOST_BYTES = 380;

    private final IrcServer server;
    private final String nick;
    private final String us;
    private IrcPerson person;
    private int batches;

    IrcContractPeer(IrcServer server, String nick, String us) {
        this.server = server;
        this.nick = nick;
        this.us = us;
        this.person = signIn();
    }

    private IrcPerson signIn() {
        IrcSignIn how = new IrcSignIn();
        if (!(server instanceof NgircdServer)) {
            how.capabilities("message-tags", "echo-message", "batch", "labeled-response");
        }
        if (server instanceof ErgoServer) {
            // ergo lets only those take back what they said who have an account
            how.account(nick, server.password(nick)).capabilities("draft/multiline", "draft/message-redaction");
        }
        return IrcPerson.signIn(server, nick, how);
    }

    /** The same one, who came back if the server was away. */
    private IrcPerson person() {
        if (person.ended()) {
            person = signIn();
        }
        return person;
    }

    @Override
    public DialogRef dialog() {
        return new DialogRef(DialogRef.Kind.PEER, nick);
    }

    @Override
    public List<String> typed() {
        return List.of("  Ann\t", "@ann", "ann!~a@lib.example", "irc://irc.test/ann,isnick");
    }

    // What this person does

    /** Without NUL, which no line may hold (RFC 1459, section 2.3.1). */
    @Override
    public void writes(String words) {
        String text = words.replace("\0", "");
        List<String> lines = text.lines().toList();
        boolean small = lines.size() == 1 && LineWriter.bytes(text) <= MOST_BYTES;
        if (small) {
            person().say(us, text);
        } else if (server instanceof ErgoServer) {
            together(lines);
        } else {
            lines.stream()
                    .filter(line -> !line.isBlank())
                    .flatMap(line -> pieces(line).stream())
                    .forEach(piece -> person().say(us, piece));
        }
        person().sync();
    }

    private void together(List<String> lines) {
        String batch = "b" + ++batches;
        person().raw("BATCH +" + batch + " draft/multiline " + us);
        for (String line : lines) {
            String goesOn = "";
            for (String piece : pieces(line)) {
                person().say("batch=" + batch + goesOn, us, piece);
                goesOn = ";draft/multiline-concat";
            }
        }
        person().raw("BATCH -" + batch);
    }

    private static List<String> pieces(String line) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String word : line.split("(?<= )")) {
            if (LineWriter.bytes(piece + word) > MOST_BYTES) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(word);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    @Override
    public void writesWithId(String id, String text) {
        writes(text);
    }

    @Override
    public void edits(String text, String now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void retracts(String text) {
        person().raw("REDACT " + us + " " + id(nick, text));
        person().sync();
    }

    @Override
    public void reacts(String text, String reaction) {
        person().tag("+draft/reply=" + id(us, text) + ";+draft/react=" + reaction, us);
        person().sync();
    }

    @Override
    public void replies(String to, String text) {
        person().say("+draft/reply=" + id(us, to), us, text);
        person().sync();
    }

    @Override
    public void types(boolean on) {
        person().tag("+typing=" + (on ? "active" : "done"), us);
        person().sync();
    }

    @Override
    public void shows(Presence presence) {
        person().raw(presence == Presence.AWAY ? "AWAY :at lunch" : "AWAY");
        person().sync();
    }

    @Override
    public void reads() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void givesBack(String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void goesAway() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void comesBack() {
        throw new UnsupportedOperationException();
    }

    // What this person sees

    /** What was said, by its id or by its place: the opening line of a batch has the tags. */
    private record Message(HeardLine head, String text) {}

    private List<Message> from(String who) {
        Map<String, Message> batches = new LinkedHashMap<>();
        List<Message> all = new ArrayList<>();
        for (HeardLine line : person.lines()) {
            String batch = line.tag("batch");
            if (line.command().equals("BATCH") && line.target().startsWith("+")) {
                batches.put(line.target().substring(1), new Message(line, ""));
            } else if (line.command().equals("BATCH")) {
                Optional.ofNullable(batches.remove(line.target().substring(1)))
                        .filter(message -> message.head().nick().equals(who))
                        .ifPresent(all::add);
            } else if (line.command().equals("PRIVMSG") && batches.containsKey(batch)) {
                batches.computeIfPresent(batch, (_, message) -> joined(message, line));
            } else if (line.command().equals("PRIVMSG") && line.nick().equals(who)) {
                all.add(new Message(line, line.text()));
            }
        }
        return all;
    }

    private static Message joined(Message message, HeardLine line) {
        boolean goesOn = message.text().isEmpty() || line.tags().containsKey("draft/multiline-concat");
        return new Message(message.head(), message.text() + (goesOn ? "" : "\n") + line.text());
    }

    private String id(String who, String text) {
        return from(who).stream()
                .filter(message -> message.text().equals(text))
                .map(message -> message.head().tag("msgid"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(who + " never said " + text));
    }

    @Override
    public List<String> screen() {
        Set<String> gone = new TreeSet<>();
        person.lines().stream()
                .filter(line -> line.command().equals("REDACT"))
                .forEach(line -> gone.add(line.params().get(1)));
        return from(us).stream()
                .filter(message -> !gone.contains(message.head().tag("msgid")) || gone.isEmpty())
                .map(Message::text)
                .toList();
    }

    @Override
    public Set<String> reactions(String text) {
        String id = id(nick, text);
        Set<String> all = new TreeSet<>();
        for (HeardLine line : person.lines()) {
            if (line.command().equals("TAGMSG")
                    && line.nick().equals(us)
                    && line.tag("+draft/reply").equals(id)) {
                all.add(line.tag("+draft/react"));
                all.remove(line.tag("+draft/unreact"));
            }
        }
        all.remove("");
        return all;
    }

    @Override
    public String answered(String text) {
        String to = from(us).stream()
                .filter(message -> message.text().equals(text))
                .map(message -> message.head().tag("+draft/reply"))
                .findFirst()
                .orElse("");
        return from(nick).stream()
                .filter(message -> !to.isEmpty() && message.head().tag("msgid").equals(to))
                .map(Message::text)
                .findFirst()
                .orElse("");
    }

    @Override
    public boolean seesTyping() {
        return person.lines().stream()
                .filter(line -> line.nick().equals(us) && line.tags().containsKey("+typing"))
                .reduce((_, last) -> last)
                .filter(line -> line.tag("+typing").equals("active"))
                .isPresent();
    }

    @Override
    public Presence seesPresence() {
        person.raw("USERHOST " + us);
        person.sync();
        return person.lines().stream()
                .filter(line -> line.command().equals("302"))
                .reduce((_, last) -> last)
                .filter(line -> line.text().contains("=-"))
                .map(_ -> Presence.AWAY)
                .orElse(Presence.AVAILABLE);
    }

    @Override
    public boolean seesRead(String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DialogRef room() {
        person().join(ROOM);
        return new DialogRef(DialogRef.Kind.ROOM, ROOM);
    }

    @Override
    public void saysInRoom(String text) {
        person().say(ROOM, text);
        person().sync();
    }

    @Override
    public List<String> roomScreen() {
        return person.lines().stream()
                .filter(line -> line.is("PRIVMSG", us, ROOM))
                .map(HeardLine::text)
                .toList();
    }

    @Override
    public void close() {
        person.close();
    }
}
