package org.carrel.adapter.irc.signin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.irc.wire.IrcLine;

/**
 * One attempt to sign in with one mechanism (<a href="https://ircv3.net/specs/extensions/sasl-3.1">IRCv3 SASL</a>): cuts
 * and joins what passes in pieces of 400 characters and says how it ended. For one thread.
 */
public final class SaslExchange {

    private static final int PIECE = 400;

    /** Far more than any mechanism says; a server cannot fill our memory. */
    private static final int MOST = 64 * 1024;

    private final SaslMechanism mechanism;
    private final StringBuilder said = new StringBuilder();
    private Optional<Outcome> outcome = Optional.empty();
    private boolean asked;
    private boolean aborting;

    /** How an attempt ended. */
    public enum Outcome {
        /** Signed in. */
        DONE,
        /** Name or password are wrong, or the account may not be used. */
        REFUSED,
        /** The server does not have this mechanism. */
        NO_MECHANISM,
        /** The server kept to no rule, or could not prove that it knows the password. */
        NOT_PROVEN
    }

    public SaslExchange(SaslMechanism mechanism) {
        this.mechanism = mechanism;
    }

    /** What begins it. */
    public IrcLine begin() {
        return IrcLine.of("AUTHENTICATE", mechanism.name());
    }

    /** How it ended; nothing while it goes on. */
    public Optional<Outcome> outcome() {
        return outcome;
    }

    /** Reads a line of the server; what is to be sent because of it. Lines that mean nothing here mean nothing. */
    public List<IrcLine> on(IrcLine line) {
        if (outcome.isPresent()) {
            return List.of();
        }
        switch (line.command()) {
            case "AUTHENTICATE" -> {
                return challenged(line.param(0));
            }
            case "903", "907" -> end(mechanism.isProven() ? Outcome.DONE : Outcome.NOT_PROVEN);
            case "902", "904", "905" -> end(refusal());
            case "906" -> end(Outcome.NOT_PROVEN);
            case "908" -> end(Outcome.NO_MECHANISM);
            default -> {
                // Not about this.
            }
        }
        return List.of();
    }

    /** A server that never asked for the proof does not know the mechanism. */
    private Outcome refusal() {
        return aborting ? Outcome.NOT_PROVEN : asked ? Outcome.REFUSED : Outcome.NO_MECHANISM;
    }

    private void end(Outcome how) {
        outcome = Optional.of(how);
    }

    private List<IrcLine> challenged(String piece) {
        asked = true;
        if (!piece.equals("+")) {
            said.append(piece);
        }
        if (said.length() > MOST) {
            return abort();
        }
        if (piece.length() == PIECE) {
            return List.of();
        }
        String whole = said.toString();
        said.setLength(0);
        try {
            return pieces(mechanism.answer(Base64.getDecoder().decode(whole)));
        } catch (SaslTrouble | IllegalArgumentException e) {
            return abort();
        }
    }

    private List<IrcLine> abort() {
        aborting = true;
        return List.of(IrcLine.of("AUTHENTICATE", "*"));
    }

    /** A last piece that is full is followed by an empty one, which is written as a plus. */
    private static List<IrcLine> pieces(byte[] answer) {
        String whole = new String(Base64.getEncoder().encode(answer), StandardCharsets.US_ASCII);
        List<IrcLine> lines = new ArrayList<>();
        int from = 0;
        while (whole.length() - from >= PIECE) {
            lines.add(IrcLine.of("AUTHENTICATE", whole.substring(from, from + PIECE)));
            from += PIECE;
        }
        String rest = whole.substring(from);
        lines.add(IrcLine.of("AUTHENTICATE", rest.isEmpty() ? "+" : rest));
        return lines;
    }
}
