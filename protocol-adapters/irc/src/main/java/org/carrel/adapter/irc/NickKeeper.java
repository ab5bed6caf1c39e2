package org.carrel.adapter.irc;

import java.util.Optional;
import org.carrel.adapter.irc.wire.IrcLine;

/** Takes the nick that we want as soon as it is free; patrons know us by it. */
final class NickKeeper {

    private final String wanted;

    NickKeeper(String wanted) {
        this.wanted = wanted;
    }

    /** Whether we have it. */
    boolean has(Session session) {
        return session.channels().isOwn(wanted);
    }

    /** What to try now; trying for a nick in use does no harm. */
    Optional<IrcLine> round(Live live) {
        return live.listening().ask(this::has) ? Optional.empty() : Optional.of(IrcLine.of("NICK", wanted));
    }

    /** Asks the services to free it, when they know us, who may own it. */
    Optional<IrcLine> regain(Live live) {
        boolean lost = live.known().signedIn() && !live.listening().ask(this::has);
        return lost ? Optional.of(IrcLine.of("PRIVMSG", NickServ.NICK, "GHOST " + wanted)) : Optional.empty();
    }
}
