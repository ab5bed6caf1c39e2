package org.carrel.adapter.irc;

import java.util.Optional;
import org.carrel.adapter.irc.text.Ctcp;
import org.carrel.adapter.irc.wire.IrcLine;

/**
 * Answers what programs ask each other: which program we are, and how long the way is. Seldom, so that nobody can make us
 * flood the server.
 */
final class CtcpAnswers {

    private static final int LONGEST_PING = 100;

    private final TokenBucket bucket;
    private final boolean willing;

    /** @param willing whether anything is answered at all */
    CtcpAnswers(boolean willing, TokenBucket bucket) {
        this.willing = willing;
        this.bucket = bucket;
    }

    /** What to send because of a line that came just now; questions come by PRIVMSG alone, so that no loop can form. */
    Optional<IrcLine> to(IrcLine line) {
        if (!willing || !line.is("PRIVMSG") || line.from().isServer()) {
            return Optional.empty();
        }
        return Ctcp.of(line.param(1))
                .flatMap(CtcpAnswers::answer)
                .filter(_ -> bucket.take().isZero())
                .map(answer -> IrcLine.of("NOTICE", line.from().nick(), answer.message()));
    }

    private static Optional<Ctcp> answer(Ctcp asked) {
        return switch (asked.command()) {
            case "VERSION" -> Optional.of(new Ctcp("VERSION", "Carrel"));
            case "CLIENTINFO" -> Optional.of(new Ctcp("CLIENTINFO", "ACTION CLIENTINFO PING VERSION"));
            case "PING" -> Optional.of(asked).filter(ping -> ping.words().length() <= LONGEST_PING);
            default -> Optional.empty();
        };
    }
}
