package org.carrel.adapter.testkit.irc;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** What is in a net, as people see it who have signed in. */
final class NetView {

    private static final Duration PAUSE = Duration.ofMillis(10);

    private NetView() {}

    /**
     * True as soon as a server that runs since a moment offers SASL, which it does when services have linked to it for
     * the first time (InspIRCd goes on offering it when they are gone).
     */
    static boolean offersSasl(IrcServer server) {
        try (IrcPerson probe = IrcPerson.connect(server, "probe", new IrcSignIn())) {
            return asked(probe, "CAP LS 302", "CAP", answer -> answer.text().contains("sasl"));
        }
    }

    /** True as soon as somebody is there, or is gone if that is what is wanted. */
    static boolean hasPerson(IrcServer server, String nick, boolean wanted) {
        try (IrcPerson probe = IrcPerson.signIn(server, "probe")) {
            return seen(probe, nick, wanted);
        }
    }

    /** The same, seen by a person who has signed in. */
    static boolean seen(IrcPerson person, String nick, boolean wanted) {
        return asked(person, "ISON " + nick, "303", answer -> answer.text().contains(nick) == wanted);
    }

    /** Asks again and again, until the answer is as wanted; false if that does not come about. */
    private static boolean asked(IrcPerson probe, String question, String command, Predicate<HeardLine> wanted) {
        long end = System.nanoTime() + IrcPerson.PATIENCE.toNanos();
        while (System.nanoTime() - end < 0) {
            probe.forget();
            probe.raw(question);
            if (wanted.test(
                    probe.await("answer to " + question, line -> line.command().equals(command)))) {
                return true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return false;
    }
}
