package org.carrel.adapter.testkit.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NgircdServerTest extends EveryIrcServer<NgircdServer> {

    @Override
    NgircdServer begin() {
        return NgircdServer.start();
    }

    @Test
    void itKnowsNoCapabilities() {
        try (IrcPerson alice = IrcPerson.signIn(server(), "alice")) {
            alice.raw("CAP LS 302");

            HeardLine answer = alice.await("CAP LS", line -> line.command().equals("CAP"));

            assertThat(answer.text()).isEqualTo("multi-prefix");
        }
    }

    @Test
    void aFrozenServerAnswersWhenItThaws() {
        try (IrcPerson alice = IrcPerson.signIn(server(), "alice")) {
            server().freeze();
            alice.forget();
            alice.raw("PING frozen");
            assertThat(alice.lines()).isEmpty();

            server().thaw();

            alice.await("PONG", line -> line.command().equals("PONG"));
        }
    }

    @Test
    void aRefusalHoldsTheServersWords() {
        try (IrcPerson alice = IrcPerson.signIn(server(), "alice")) {
            alice.sync();

            assertThatThrownBy(() -> IrcPerson.signIn(server(), "alice"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("does not let alice in")
                    .hasMessageContaining("433");
        }
    }

    @Test
    void whatDoesNotComeIsAFailureThatSaysWhatCame() {
        try (IrcPerson alice = IrcPerson.connect(server(), "alice", new IrcSignIn())) {
            alice.raw("QUIT :that is all");

            assertThatThrownBy(() -> alice.awaitText("never said"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("There came no PRIVMSG never said")
                    .hasMessageContaining("ERROR :");
        }
    }

    @Test
    void itAsksForThePasswordAndKeepsItsLimits() {
        try (NgircdServer strict = NgircdServer.start(
                new IrcOptions().password("key").nickLength(9).channels(1))) {
            try (IrcPerson alice = IrcPerson.signIn(strict, "alice")) {
                assertThat(alice.supported()).contains("NICKLEN=9", "CHANLIMIT=#&+:1");
            }

            IrcPerson stranger = IrcPerson.connect(strict, "eve", new IrcSignIn());
            stranger.raw("NICK eve");
            stranger.raw("USER eve 0 * :eve");
            assertThat(stranger.await("ERROR", line -> line.command().equals("ERROR"))
                            .text())
                    .containsIgnoringCase("password");
            stranger.close();
        }
    }

    @Test
    void itHasNoAccounts() {
        assertThatThrownBy(() -> NgircdServer.start(new IrcOptions().account("desk", "secret")))
                .hasMessage("ngircd has no accounts");
    }
}
