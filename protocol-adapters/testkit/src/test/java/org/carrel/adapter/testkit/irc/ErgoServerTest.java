package org.carrel.adapter.testkit.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carrel.adapter.testkit.tls.ServerCertificate;
import org.junit.jupiter.api.Test;

class ErgoServerTest extends EveryIrcServer<ErgoServer> {

    private static final IrcSignIn MODERN = new IrcSignIn()
            .capabilities("message-tags", "server-time", "batch", "echo-message", "draft/chathistory", "account-tag")
            .capabilities("draft/multiline", "draft/message-redaction", "labeled-response", "draft/event-playback");

    @Override
    ErgoServer begin() {
        return ErgoServer.start(new IrcOptions().account("desk", "open-sesame").account("other", "secret"));
    }

    @Test
    void historyIsReplayedToWhoComesLater() {
        try (IrcPerson alice = IrcPerson.signIn(server(), "alice", MODERN)) {
            alice.join("#history");
            alice.sayNumbered("#history", "page ", 1, 3);
            HeardLine last = alice.awaitText("page 3");

            try (IrcPerson bob = IrcPerson.signIn(server(), "bob", MODERN)) {
                bob.join("#history");
                bob.raw("CHATHISTORY LATEST #history * 50");
                List<HeardLine> replayed = bob.awaitBatch("chathistory").stream()
                        .filter(line -> line.command().equals("PRIVMSG"))
                        .toList();

                assertThat(replayed).extracting(HeardLine::text).containsExactly("page 1", "page 2", "page 3");
                assertThat(replayed.getLast().tag("msgid")).isEqualTo(last.tag("msgid"));
                assertThat(replayed.getLast().tag("time")).isEqualTo(last.tag("time"));
            }
        }
    }

    @Test
    void anAccountSignsInBySaslAndIsNamedInItsLines() {
        try (IrcPerson desk = IrcPerson.signIn(server(), "desk", new IrcSignIn().account("desk", "open-sesame"));
                IrcPerson bob = IrcPerson.signIn(server(), "bob", MODERN)) {
            desk.say("bob", "Good morning");

            assertThat(bob.awaitText("Good morning").tag("account")).isEqualTo("desk");
        }
        assertThatThrownBy(() -> IrcPerson.signIn(server(), "desk", new IrcSignIn().account("desk", "wrong")))
                .hasMessageContaining("904");
    }

    @Test
    void itOffersScram() {
        try (IrcPerson alice = IrcPerson.connect(server(), "alice", new IrcSignIn())) {
            alice.raw("CAP LS 302");

            alice.await("SCRAM", line -> line.text().contains("sasl=PLAIN,EXTERNAL,SCRAM-SHA-256"));
        }
    }

    @Test
    void aCertificateSignsInToTheAccountThatKnowsIt() {
        ServerCertificate own = server().authority().issue("other");
        IrcSignIn how = new IrcSignIn().tls().certificate(own).account("other", "secret");
        try (IrcPerson other = IrcPerson.signIn(server(), "other", how)) {
            other.say("NickServ", "CERT ADD " + own.fingerprint());
            other.await("fingerprint added", line -> line.text().contains("fingerprint"));
        }

        try (IrcPerson other =
                IrcPerson.connect(server(), "other", new IrcSignIn().tls().certificate(own))) {
            other.raw("CAP REQ sasl");
            other.raw("AUTHENTICATE EXTERNAL");
            other.await("AUTHENTICATE +", line -> line.command().equals("AUTHENTICATE"));
            other.raw("AUTHENTICATE +");

            assertThat(other.await("900", line -> line.command().equals("900")).params())
                    .contains("other");
        }
    }

    @Test
    void linesTypingReactionsAndRedactionsPass() {
        try (IrcPeople people = IrcPeople.signIn(server(), MODERN, "alice", "bob")) {
            IrcPerson alice = people.get(0);
            IrcPerson bob = people.get(1);
            people.all().forEach(person -> person.join("#modern"));
            alice.sayLines("#modern", List.of("first", "second"));
            alice.tag("+typing=active", "#modern");
            alice.say("#modern", "wrong");

            HeardLine wrong = bob.awaitText("wrong");
            bob.tag("+draft/react=\u2764;+draft/reply=" + wrong.tag("msgid"), "#modern");
            alice.raw("REDACT #modern " + wrong.tag("msgid") + " :typo");

            assertThat(bob.awaitBatch("draft/multiline"))
                    .extracting(HeardLine::text)
                    .containsExactly("first", "second");
            assertThat(bob.await("typing", line -> line.tags().containsKey("+typing"))
                            .is("TAGMSG", "alice", "#modern"))
                    .isTrue();
            assertThat(alice.await("reaction", line -> line.tags().containsKey("+draft/react"))
                            .tag("+draft/reply"))
                    .isEqualTo(wrong.tag("msgid"));
            assertThat(bob.await("REDACT", line -> line.command().equals("REDACT"))
                            .params())
                    .containsExactly("#modern", wrong.tag("msgid"), "typo");
        }
    }

    @Test
    void accountsOutliveAKill() {
        server().kill();
        server().launch();

        try (IrcPerson desk = IrcPerson.signIn(server(), "desk", new IrcSignIn().account("desk", "open-sesame"))) {
            desk.sync();
        }
    }

    @Test
    void itKeepsWhatIsSaidToAnAccountThatIsAway() {
        IrcSignIn how = new IrcSignIn().capabilities("batch", "draft/chathistory", "server-time");
        try (ErgoServer keeping =
                ErgoServer.start(new IrcOptions().account("desk", "open-sesame").alwaysOn(true))) {
            IrcPerson.signIn(keeping, "desk", how.account("desk", "open-sesame"))
                    .quit("bye");
            try (IrcPerson bob = IrcPerson.signIn(keeping, "bob")) {
                bob.say("desk", "for later");
                bob.sync();
            }
            try (IrcPerson desk = IrcPerson.signIn(keeping, "desk", how)) {
                desk.raw("CHATHISTORY LATEST bob * 50");

                assertThat(desk.awaitBatch("chathistory"))
                        .extracting(HeardLine::text)
                        .contains("for later");
            }
        }
    }

    @Test
    void itAsksForThePasswordAndKeepsItsLimits() {
        try (ErgoServer strict = ErgoServer.start(new IrcOptions()
                .password("key")
                .nickLength(9)
                .channels(1)
                .floodControl(true)
                .account("desk", "secret")
                .extra("limits.topiclen = 77"))) {
            try (IrcPerson alice = IrcPerson.signIn(strict, "alice")) {
                assertThat(alice.supported()).contains("NICKLEN=9", "CHANLIMIT=#:1", "TOPICLEN=77");
            }

            try (IrcPerson stranger = IrcPerson.connect(strict, "eve", new IrcSignIn())) {
                stranger.raw("NICK eve");
                stranger.raw("USER eve 0 * :eve");
                stranger.await("464", line -> line.command().equals("464"));
            }
        }
    }
}
