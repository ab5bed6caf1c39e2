package org.carrel.adapter.testkit.irc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Signs a connected person in (RFC 2812, IRCv3 capability negotiation, SASL PLAIN). */
final class Registration {

    private static final Set<String> REFUSALS = Set.of("432", "433", "437", "464", "465", "ERROR");
    private static final Set<String> MESSAGE_OF_THE_DAY = Set.of("376", "422");

    private final IrcPerson person;
    private final IrcServer server;
    private final IrcSignIn how;

    Registration(IrcPerson person, IrcServer server, IrcSignIn how) {
        this.person = person;
        this.server = server;
        this.how = how;
    }

    void run() {
        List<String> wanted = new ArrayList<>(how.capabilities);
        how.account.ifPresent(account -> wanted.add("sasl"));

        if (!wanted.isEmpty()) {
            person.raw("CAP LS 302");
        }
        server.password().ifPresent(password -> person.raw("PASS " + password));
        person.raw("NICK " + person.nick());
        person.raw("USER " + person.nick() + " 0 * :" + person.nick());
        if (!wanted.isEmpty()) {
            agree(wanted);
        }

        HeardLine last = person.await(
                "welcome", line -> MESSAGE_OF_THE_DAY.contains(line.command()) || REFUSALS.contains(line.command()));
        refuse(last, REFUSALS.contains(last.command()));
    }

    private void agree(List<String> wanted) {
        person.raw("CAP REQ :" + String.join(" ", wanted));
        HeardLine answer = person.await(
                "answer to CAP REQ",
                line -> line.command().equals("CAP")
                        && (line.params().contains("ACK") || line.params().contains("NAK")));
        refuse(answer, answer.params().contains("NAK"));
        how.account.ifPresent(this::authenticate);
        person.raw("CAP END");
    }

    private void authenticate(IrcSignIn.Account account) {
        person.raw("AUTHENTICATE PLAIN");
        person.await("AUTHENTICATE +", line -> line.command().equals("AUTHENTICATE"));
        byte[] words = ("\0" + account.name() + "\0" + account.password()).getBytes(StandardCharsets.UTF_8);
        person.raw("AUTHENTICATE " + Base64.getEncoder().encodeToString(words));
        HeardLine answer = person.await(
                "end of SASL",
                line -> line.command().startsWith("90") && !line.command().equals("900"));
        refuse(answer, !answer.command().equals("903"));
    }

    private void refuse(HeardLine line, boolean refused) {
        if (refused) {
            throw new AssertionError(server.name() + " does not let " + person.nick() + " in: " + line);
        }
    }
}
