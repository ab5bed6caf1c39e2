package org.carrel.adapter.testkit.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The client of another make and our person on a plain socket understand each other. */
class PydlePersonTest {

    private static InspircdServer server;

    @BeforeAll
    static void start() {
        server = InspircdServer.start(new IrcOptions().account("desk", "open-sesame"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void itSignsInToItsAccountOverTlsAndTalks() {
        Map<String, ?> secured =
                Map.of("tls", true, "port", server.tlsPort(), "account", "desk", "account_password", "open-sesame");
        try (PydlePerson desk = PydlePerson.signIn(server, "desk", secured);
                IrcPerson bob = IrcPerson.signIn(server, "bob", new IrcSignIn().capabilities("account-tag"))) {
            desk.join("#desk");
            bob.join("#desk");
            bob.say("#desk", "Good morning \u2764");
            desk.awaitText("Good morning \u2764");
            desk.say("#desk", "And to you");

            assertThat(bob.awaitText("And to you").tag("account")).isEqualTo("desk");
            assertThat(desk.people("#desk")).containsExactly("bob", "desk");
            assertThat(desk.account("desk")).isEqualTo("desk");
        }
    }

    @Test
    void itAnswersWhatClientsAsk() {
        try (NgircdServer plain = NgircdServer.start();
                PydlePerson alice = PydlePerson.signIn(plain, "alice");
                IrcPerson bob = IrcPerson.signIn(plain, "bob")) {
            bob.say("alice", "\u0001VERSION\u0001");
            HeardLine answer = bob.await("answer to VERSION", line -> line.is("NOTICE", "alice", "bob"));
            alice.ask("bob", "PING");
            HeardLine asked = bob.await("PING", line -> line.text().startsWith("\u0001PING"));

            bob.raw("NOTICE alice :\u0001PING 42\u0001");

            JsonNode reply = alice.await("reply", event -> PydlePerson.is(event, "ctcp-reply", "bob", "alice"));
            assertThat(answer.text()).startsWith("\u0001VERSION pydle");
            assertThat(asked.nick()).isEqualTo("alice");
            assertThat(reply.get("text").asString()).isEqualTo("42");
        }
    }
}
