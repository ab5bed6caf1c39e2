package org.carrel.adapter.testkit.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.carrel.adapter.testkit.tls.ServedCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds for each of the servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EveryIrcServer<S extends IrcServer> {

    private S server;

    /** A running server. */
    abstract S begin();

    S server() {
        return server;
    }

    @BeforeAll
    void start() {
        server = begin();
    }

    @AfterAll
    void end() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void twoPeopleTalkInAChannelAndAlone() {
        try (IrcPeople people = IrcPeople.signIn(server, "alice", "bob")) {
            IrcPerson alice = people.get(0);
            IrcPerson bob = people.get(1);
            bob.join("#reading");
            alice.join("#reading");
            alice.say("#reading", "Does anybody know Ulysses?");
            HeardLine asked = bob.awaitText("Does anybody know Ulysses?");
            bob.say(asked.nick(), ":) yes, \u00dclysses\u001f");

            HeardLine answered = alice.awaitText(":) yes, \u00dclysses\u001f");

            assertThat(asked.is("PRIVMSG", "alice", "#reading")).isTrue();
            assertThat(answered.is("PRIVMSG", "bob", "alice")).isTrue();
        }
    }

    @Test
    void aFloodArrivesInOrderAndWhole() {
        try (IrcPeople people = IrcPeople.signIn(server, "flooder", "flooded")) {
            people.get(0).sayNumbered("flooded", "line ", 1, 500);

            List<HeardLine> heard =
                    people.get(1).await("500 lines", 500, line -> line.is("PRIVMSG", "flooder", "flooded"));

            assertThat(heard)
                    .extracting(HeardLine::text)
                    .startsWith("line 1", "line 2")
                    .endsWith("line 499", "line 500");
        }
    }

    @Test
    void tlsShowsACertificateOfTheTestsAuthorityOrIsRefused() {
        IrcSignIn tls = new IrcSignIn().tls();
        expectAnAnswer(tls);

        server.stop();
        server.present(ServedCertificate.UNKNOWN_ISSUER);
        server.launch();

        assertThatThrownBy(() -> IrcPerson.connect(server, "alice", tls))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(SSLHandshakeException.class);
        server.present(ServedCertificate.GOOD);
        server.restart();
    }

    @Test
    void aKilledServerLeavesNoProcessAndComesBackOnItsPorts() {
        List<Long> killed = server.pids();
        try (IrcPerson alice = IrcPerson.connect(server, "alice", new IrcSignIn())) {
            server.kill();
            alice.awaitEnd();
        }

        assertThat(killed).isNotEmpty().noneMatch(pid -> ProcessHandle.of(pid).isPresent());
        assertThat(server.pids()).isEmpty();
        server.launch();
        expectAnAnswer(new IrcSignIn());
    }

    @Test
    void itHasAnOperator() {
        try (IrcPeople people = IrcPeople.signIn(server, "boss", "bob")) {
            people.get(0).becomeOperator();
            people.get(0).raw("KILL bob :out");

            people.get(1).awaitEnd();

            assertThat(people.get(1).ended()).isTrue();
        }
    }

    /** Without a whole sign-in, for which InspIRCd takes a second. */
    private void expectAnAnswer(IrcSignIn how) {
        try (IrcPerson alice = IrcPerson.connect(server, "alice", how)) {
            alice.raw("CAP LS 302");
            alice.await("CAP LS", line -> line.command().equals("CAP"));
        }
    }
}
