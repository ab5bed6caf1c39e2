package org.carrel.adapter.irc;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.irc.net.IrcLink;
import org.carrel.adapter.irc.wire.IrcLine;

/** One attempt to get a line and to be let in; with TLS in a second try, where the server asks for that in the first. */
final class Dialling {

    private final AccountSettings settings;
    private final AdapterContext context;
    private final Dialer dialer;
    private final Line line;
    private final Memory memory;
    private final Abilities abilities;
    private final Ends ends;
    private final CtcpAnswers ctcp;

    /**
     * Who hears of what comes over the line.
     *
     * @param lost told that a link broke, and why
     */
    record Ends(
            HandOff handOff,
            Progress progress,
            BiConsumer<IrcLink, Exception> lost,
            Runnable renamed,
            Runnable watch) {}

    /** The server let us in. */
    record LetIn(Live live, boolean secure) {}

    /** The server did not let us in. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient AccountStatus status;

        Refused(AccountStatus status) {
            super(status.text().english());
            this.status = status;
        }

        AccountStatus status() {
            return status;
        }
    }

    Dialling(
            AccountSettings settings,
            AdapterContext context,
            Dialer dialer,
            Line line,
            Memory memory,
            Abilities abilities,
            CtcpAnswers ctcp,
            Ends ends) {
        this.settings = settings;
        this.context = context;
        this.dialer = dialer;
        this.line = line;
        this.memory = memory;
        this.abilities = abilities;
        this.ctcp = ctcp;
        this.ends = ends;
    }

    /** Makes the attempt. */
    LetIn dial() throws Refused, IOException, GeneralSecurityException, Requests.NoAnswer, InterruptedException {
        Dialer.Place first = dialer.place();
        try {
            return dial(first);
        } catch (MovedTo moved) {
            try {
                return dial(new Dialer.Place(moved.port, true));
            } catch (MovedTo never) {
                throw new IOException("A line with TLS was sent elsewhere", never);
            }
        }
    }

    /** The server wants TLS, on that port. */
    private static final class MovedTo extends Exception {
        private static final long serialVersionUID = 1L;
        private final int port;

        MovedTo(int port) {
            super("TLS is on port " + port);
            this.port = port;
        }
    }

    private LetIn dial(Dialer.Place place)
            throws Refused, MovedTo, IOException, GeneralSecurityException, Requests.NoAnswer, InterruptedException {
        IrcLink link = new IrcLink();
        line.begin(link);
        dialer.connect(link, place);
        Clock clock = context.clock();
        Session session = new Session(Long.toString(clock.millis(), 36), dialer.negotiation(place), settings.nick());
        Registration registration = dialer.register(session, place);
        Requests requests = new Requests(dialer.patience());
        Reading reading = new Reading(
                session,
                registration,
                requests,
                memory,
                abilities,
                new Reading.Rules(ctcp, settings.invitations(), clock));
        Listening listening = new Listening(link, session, reading, registration, outlets(link, requests));
        link.listen(settings.encoding(), "irc-reader " + settings.host(), listening);
        for (IrcLine each : registration.begin()) {
            link.send(each);
        }
        return switch (await(listening)) {
            case Registration.Outcome.Welcome welcome -> {
                listening.ask(known -> {
                    dialer.connected(known, place);
                    return true;
                });
                yield new LetIn(new Live(link, listening, requests, Known.nothing()), place.tls());
            }
            case Registration.Outcome.Refused refused -> {
                link.close(new IOException("refused"));
                throw new Refused(refused.status());
            }
            case Registration.Outcome.Elsewhere elsewhere -> {
                link.close(new IOException("moved"));
                throw new MovedTo(elsewhere.port());
            }
        };
    }

    private Listening.Outlets outlets(IrcLink link, Requests requests) {
        return new Listening.Outlets(
                context,
                ends.handOff(),
                ends.progress(),
                requests,
                why -> ends.lost().accept(link, why),
                ends.renamed(),
                ends.watch());
    }

    private Registration.Outcome await(Listening listening)
            throws IOException, Requests.NoAnswer, InterruptedException {
        try {
            return listening.registered().get(dialer.patience().signIn().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Requests.NoAnswer("the server did not let us in in time");
        } catch (ExecutionException e) {
            throw new IOException("The connection broke during the sign-in", e.getCause());
        }
    }
}
