package org.carrel.adapter.testkit.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carrel.adapter.testkit.tls.ServerCertificate;
import org.junit.jupiter.api.Test;

class InspircdServerTest extends EveryIrcServer<InspircdServer> {

    @Override
    InspircdServer begin() {
        return InspircdServer.start(
                new IrcOptions().account("desk", "open-sesame").account("other", "secret"));
    }

    @Test
    void anAccountSignsInBySaslAndIsNamedInItsLines() {
        IrcSignIn how = new IrcSignIn()
                .account("desk", "open-sesame")
                .capabilities("account-tag", "server-time", "message-tags");
        try (IrcPerson desk = IrcPerson.signIn(server(), "desk", how)) {
            desk.say("desk", "Good morning");

            HeardLine heard = desk.awaitText("Good morning");

            assertThat(heard.tag("account")).isEqualTo("desk");
            assertThat(heard.tag("msgid")).isNotEmpty();
            assertThat(heard.tag("time")).endsWith("Z");
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> IrcPerson.signIn(server(), "desk", new IrcSignIn().account("desk", "wrong")))
                .hasMessageContaining("904");
    }

    @Test
    void aCertificateSignsInToTheAccountThatKnowsIt() {
        ServerCertificate own = server().authority().issue("other");
        IrcSignIn how = new IrcSignIn().tls().certificate(own).account("other", "secret");
        try (IrcPerson other = IrcPerson.signIn(server(), "other", how)) {
            other.say("NickServ", "CERT ADD " + own.fingerprint());
            // the server names the fingerprint too, in its greeting
            other.await("fingerprint added", line -> line.text().contains("to your fingerprint list"));
        }

        try (IrcPerson other =
                IrcPerson.connect(server(), "other2", new IrcSignIn().tls().certificate(own))) {
            other.raw("CAP REQ sasl");
            other.raw("NICK other2");
            other.raw("USER other2 0 * :other2");
            other.raw("AUTHENTICATE EXTERNAL");
            other.await("AUTHENTICATE +", line -> line.command().equals("AUTHENTICATE"));
            other.raw("AUTHENTICATE +");

            HeardLine signedIn = other.await("900", line -> line.command().equals("900"));

            assertThat(signedIn.params()).contains("other");
        }
    }

    @Test
    void anAccountMadeByAPersonOutlivesARestart() {
        try (IrcPerson carol = IrcPerson.signIn(server(), "carol")) {
            carol.say("NickServ", "REGISTER carols carol@irc.test");
            carol.await("registered", line -> line.text().contains("is now registered to"));
        }

        server().stop();
        server().launch();

        try (IrcPerson carol = IrcPerson.signIn(server(), "carol", new IrcSignIn().account("carol", "carols"))) {
            carol.sync();
        }
    }

    @Test
    void typingAndReactionsPass() {
        IrcSignIn tags = new IrcSignIn().capabilities("message-tags", "echo-message");
        try (IrcPeople people = IrcPeople.signIn(server(), tags, "alice", "bob")) {
            IrcPerson alice = people.get(0);
            IrcPerson bob = people.get(1);
            alice.tag("+typing=active", "bob");
            alice.tag("+draft/react=\u2764;+draft/reply=abc", "bob");

            HeardLine typing = bob.await("typing", line -> line.tags().containsKey("+typing"));
            HeardLine reaction = bob.await("reaction", line -> line.tags().containsKey("+draft/react"));

            assertThat(typing.is("TAGMSG", "alice", "bob")).isTrue();
            assertThat(reaction.tag("+draft/react")).isEqualTo("\u2764");
        }
    }

    @Test
    void servicesCanBeAwayForAWhile() {
        server().stopServices();
        try (IrcPerson bob = IrcPerson.signIn(server(), "bob")) {
            bob.say("NickServ", "HELP");
            bob.await("401 (no such nick)", line -> line.command().equals("401"));
        }

        server().launchServices();

        assertThatThrownBy(() -> IrcPerson.signIn(server(), "desk", new IrcSignIn().account("desk", "wrong")))
                .hasMessageContaining("904");
    }

    @Test
    void itAsksForThePasswordAndKeepsItsLimits() {
        try (InspircdServer strict = InspircdServer.start(new IrcOptions()
                .password("key")
                .nickLength(9)
                .channels(1)
                .caseMapping("rfc1459")
                .floodControl(true))) {
            try (IrcPerson alice = IrcPerson.signIn(strict, "alice")) {
                assertThat(alice.supported()).contains("NICKLEN=9", "CHANLIMIT=#:1", "CASEMAPPING=rfc1459");
            }
        }
    }
}
