package org.carrel.adapter.irc;

import java.time.Instant;
import java.util.Optional;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.irc.room.Channels;
import org.carrel.adapter.irc.signin.CapNegotiation;
import org.carrel.adapter.irc.wire.IrcLine;
import org.carrel.adapter.irc.wire.Isupport;
import org.carrel.adapter.irc.wire.Source;

/** What one connection has learnt of its server, of itself and of its channels. For the thread that reads. */
final class Session {

    private final String name;
    private final CapNegotiation caps;
    private final Channels channels;
    private Isupport server = Isupport.none();
    private String account = "";
    private Optional<Instant> serverTime = Optional.empty();

    /**
     * @param name tells this connection's stays from those of every other one of the account
     * @param nick the one that we ask for
     */
    Session(String name, CapNegotiation caps, String nick) {
        this.name = name;
        this.caps = caps;
        this.channels = new Channels(nick);
    }

    String name() {
        return name;
    }

    CapNegotiation caps() {
        return caps;
    }

    Channels channels() {
        return channels;
    }

    Isupport server() {
        return server;
    }

    void server(Isupport now) {
        server = now;
        channels.server(now);
    }

    /** Whom the services take us for; empty when we are signed in nowhere. */
    String account() {
        return account;
    }

    void account(String now) {
        account = now;
    }

    /** The server's clock, as far as it was heard. */
    Optional<Instant> serverTime() {
        return serverTime;
    }

    void serverTime(Instant now) {
        serverTime = Optional.of(now);
    }

    /** Whether we said it, from here or by another client of our account. */
    boolean isOurs(IrcLine line) {
        Optional<String> theirs = line.tag(Tags.ACCOUNT);
        return channels.isOwn(line.from().nick())
                || theirs.filter(account::equals).isPresent();
    }

    /** Where something was said: in the room, or with the other of the two. */
    DialogRef dialog(IrcLine line) {
        String target = server.withoutRank(line.param(0));
        if (server.isChannel(target)) {
            return room(target);
        }
        return peer(isOurs(line) ? target : line.from().nick());
    }

    DialogRef room(String channel) {
        return new DialogRef(DialogRef.Kind.ROOM, server.fold(channel));
    }

    DialogRef peer(String nick) {
        return new DialogRef(DialogRef.Kind.PEER, server.fold(nick));
    }

    /** Whether a server or a program that belongs to it speaks, rather than a person. */
    static boolean isNobody(Source source) {
        String nick = source.nick();
        return source.isServer()
                || nick.regionMatches(true, Math.max(0, nick.length() - 4), "Serv", 0, 4)
                || source.host().equals("services")
                || source.host().startsWith("services.");
    }
}
