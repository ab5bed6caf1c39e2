package org.carrel.adapter.irc;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.carrel.adapter.irc.text.Ctcp;
import org.carrel.adapter.irc.wire.IrcLine;

/**
 * Test messages to ourselves, as a question between programs that no program answers, so that nobody ever sees one.
 * Thread-safe.
 */
final class Probes {

    private static final String COMMAND = "CARREL";

    private final Map<String, CompletableFuture<IrcLine>> underWay = new HashMap<>();

    /**
     * A message that is to come back.
     *
     * @param back the line, when it does
     */
    record Probe(String nonce, CompletableFuture<IrcLine> back) {
        IrcLine to(String nick) {
            return IrcLine.of("PRIVMSG", nick, new Ctcp(COMMAND, nonce).message());
        }
    }

    synchronized Probe make() {
        Probe probe = new Probe(UUID.randomUUID().toString(), new CompletableFuture<>());
        underWay.put(probe.nonce(), probe.back());
        return probe;
    }

    synchronized void forget(Probe probe) {
        underWay.remove(probe.nonce());
    }

    /** Whether a line is such a message, whoever waits for it. */
    synchronized boolean heard(IrcLine line, Session session) {
        if (!line.is("PRIVMSG") || !session.channels().isOwn(line.param(0)) || !session.isOurs(line)) {
            return false;
        }
        Optional<Ctcp> ctcp =
                Ctcp.of(line.param(1)).filter(found -> found.command().equals(COMMAND));
        ctcp.map(found -> underWay.get(found.words())).ifPresent(back -> back.complete(line));
        return ctcp.isPresent();
    }
}
