package org.carrel.adapter.irc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.irc.signin.CapNegotiation;
import org.carrel.adapter.irc.signin.SaslExchange;
import org.carrel.adapter.irc.signin.SaslMechanism;
import org.carrel.adapter.irc.signin.StsPolicy;
import org.carrel.adapter.irc.wire.IrcLine;

/**
 * Becomes known to a server: capabilities, SASL, a nick that is free, up to the end of its message of the day (RFC 2812,
 * section 3.1). Without input or output; for one thread.
 */
final class Registration {

    private static final int MOST_NICKS = 12;

    private final AccountSettings settings;
    private final Session session;
    private final Deque<SaslMechanism> mechanisms;
    private final boolean secure;
    private final Trouble trouble;
    private Optional<SaslExchange> exchange = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();
    private boolean certificateTried;
    private boolean signedIn;
    private boolean negotiated;
    private int nicks = 1;

    /** How it ended. */
    sealed interface Outcome {
        /** We are in. */
        record Welcome(boolean signedIn) implements Outcome {}

        /** We are not, and why. */
        record Refused(AccountStatus status) implements Outcome {}

        /** The server wants TLS on that port (IRCv3 sts). */
        record Elsewhere(int port) implements Outcome {}
    }

    /**
     * @param mechanisms to sign in with, the best first; none: no SASL
     * @param secure whether the line has TLS
     */
    Registration(AccountSettings settings, Session session, List<SaslMechanism> mechanisms, boolean secure) {
        this.settings = settings;
        this.session = session;
        this.mechanisms = new ArrayDeque<>(mechanisms);
        this.secure = secure;
        this.trouble = new Trouble(settings);
    }

    /** What begins it. */
    List<IrcLine> begin() {
        List<IrcLine> lines = new ArrayList<>();
        lines.add(session.caps().begin());
        settings.serverPassword().ifPresent(password -> lines.add(IrcLine.of("PASS", password.reveal())));
        lines.add(IrcLine.of("NICK", settings.nick()));
        lines.add(IrcLine.of("USER", settings.user(), "0", "*", settings.name()));
        return lines;
    }

    /** How it ended; nothing while it goes on. */
    Optional<Outcome> outcome() {
        return outcome;
    }

    /** Reads a line; what is to be sent because of it. */
    List<IrcLine> on(IrcLine line) {
        if (outcome.isPresent()) {
            return List.of();
        }
        return switch (line.command()) {
            case "CAP" -> negotiate(line);
            case "AUTHENTICATE", "902", "903", "904", "905", "906", "907", "908" -> authenticate(line);
            case "001" -> {
                session.channels().own(line.param(0));
                yield List.of();
            }
            case "376", "422" -> welcome();
            case "433", "436", "437" -> anotherNick();
            case "432" -> refuse(trouble.nickRefused(line.last()));
            case "464" -> refuse(trouble.serverPassword(line.last()));
            case "465" -> refuse(trouble.banned(line.last()));
            case "FAIL" -> failed(line);
            case "ERROR" -> refuse(trouble.of(new Closed(line.last())));
            default -> List.of();
        };
    }

    /** A server without capabilities never asked how we sign in. */
    private List<IrcLine> welcome() {
        boolean must = settings.signIn() != AccountSettings.SignIn.BEST && !mechanisms.isEmpty();
        return must && !signedIn ? refuse(trouble.noSasl()) : end(new Outcome.Welcome(signedIn));
    }

    private List<IrcLine> negotiate(IrcLine line) {
        List<IrcLine> lines = new ArrayList<>(session.caps().on(line));
        Optional<StsPolicy> sts = session.caps().offered(Caps.STS).map(StsPolicy::of);
        if (!secure && sts.isPresent() && sts.get().port().isPresent()) {
            return end(new Outcome.Elsewhere(sts.get().port().getAsInt()));
        }
        if (session.caps().isSettled() && !negotiated) {
            negotiated = true;
            lines.addAll(signIn());
        }
        return lines;
    }

    private List<IrcLine> signIn() {
        if (mechanisms.isEmpty()) {
            return List.of(CapNegotiation.end());
        }
        if (session.caps().has(Caps.SASL)) {
            List<String> offered =
                    Arrays.asList(session.caps().offered(Caps.SASL).orElse("").split(","));
            boolean says = !offered.getFirst().isEmpty();
            mechanisms.removeIf(
                    each -> says ? !offered.contains(each.name()) : each.name().startsWith("SCRAM"));
        } else {
            mechanisms.clear();
        }
        boolean must = settings.signIn() != AccountSettings.SignIn.BEST;
        return mechanisms.isEmpty() && must ? refuse(trouble.noSasl()) : next();
    }

    private List<IrcLine> next() {
        exchange = Optional.ofNullable(mechanisms.poll()).map(mechanism -> {
            certificateTried |= mechanism.name().equals("EXTERNAL");
            return new SaslExchange(mechanism);
        });
        return List.of(exchange.map(SaslExchange::begin).orElse(CapNegotiation.end()));
    }

    private List<IrcLine> authenticate(IrcLine line) {
        if (exchange.isEmpty()) {
            return List.of();
        }
        List<IrcLine> lines = exchange.get().on(line);
        Optional<SaslExchange.Outcome> how = exchange.get().outcome();
        if (how.isEmpty()) {
            return lines;
        }
        return switch (how.get()) {
            case DONE -> {
                signedIn = true;
                yield List.of(CapNegotiation.end());
            }
            case NOT_PROVEN -> refuse(trouble.notProven());
            case REFUSED, NO_MECHANISM -> {
                exchange = Optional.empty();
                yield mechanisms.isEmpty() ? refuse(wrong()) : next();
            }
        };
    }

    private AccountStatus wrong() {
        return certificateTried && settings.password().isEmpty() ? trouble.wrongCertificate() : trouble.wrongPassword();
    }

    /** With a line below it, then with a number: {@code ask}, {@code ask_}, {@code ask__}, {@code ask3}, ... */
    private List<IrcLine> anotherNick() {
        if (nicks == MOST_NICKS) {
            return refuse(trouble.noFreeNick());
        }
        String nick = settings.nick();
        String another = nicks <= 2 ? nick + "_".repeat(nicks) : nick.substring(0, Math.min(nick.length(), 7)) + nicks;
        nicks++;
        return List.of(IrcLine.of("NICK", another));
    }

    private List<IrcLine> failed(IrcLine line) {
        return line.param(1).equals("ACCOUNT_REQUIRED") ? refuse(trouble.accountRequired(line.last())) : List.of();
    }

    private List<IrcLine> refuse(AccountStatus status) {
        return end(new Outcome.Refused(status));
    }

    private List<IrcLine> end(Outcome how) {
        outcome = Optional.of(how);
        return List.of();
    }
}
