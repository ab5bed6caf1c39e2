package org.carrel.adapter.testkit.prosody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carrel.adapter.testkit.FarEnd;
import org.carrel.adapter.testkit.FaultProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProsodyServerTest {

    private ProsodyServer server;

    @BeforeEach
    void start() {
        server = ProsodyServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void twoPeopleTalk() {
        try (XmppPerson patron = XmppPerson.signIn(server, "patron");
                XmppPerson desk = XmppPerson.signIn(server, "desk")) {
            String id = patron.say(desk.bare(), "Do you have <Ulysses> & its key?");

            JsonNode heard = desk.awaitBody("Do you have <Ulysses> & its key?");

            assertThat(heard.get("id").asString()).isEqualTo(id);
            assertThat(XmppPerson.hasPart(heard, "{urn:xmpp:sid:0}stanza-id")).isTrue();
        }
    }

    @Test
    void directTlsWorksToo() {
        try (XmppPerson patron =
                XmppPerson.signIn(server, "patron", Map.of("tls", "direct", "port", server.tlsPort()))) {
            patron.sync();

            assertThat(patron.bare()).isEqualTo("patron@localhost");
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (FarEnd end = FarEnd.start("xmpp.py")) {
            JsonNode answer = end.answer(
                    "login",
                    Map.of(
                            "jid", "desk@localhost",
                            "password", "wrong",
                            "host", server.host(),
                            "port", server.port(),
                            "authority", server.authorityFile().toString()));

            assertThat(answer.get("ok").asBoolean()).isFalse();
        }
    }

    @Test
    void whatWasSaidSurvivesAKillAndIsInTheArchive() {
        try (XmppPerson patron = XmppPerson.signIn(server, "patron")) {
            patron.say(server.address("desk"), "for later");
            patron.sync();
        }

        server.kill();
        server.launch();

        try (XmppPerson desk = XmppPerson.signIn(server, "desk")) {
            desk.ask("<iq type='set'><query xmlns='urn:xmpp:mam:2'/></iq>");
            JsonNode result = desk.awaitPart("{urn:xmpp:mam:2}result");
            assertThat(result.get("xml").asString()).contains("for later");
        }
    }

    @Test
    void aCutLinkIsNoticedAtOnce() {
        try (FaultProxy proxy = FaultProxy.before(server.host(), server.port());
                XmppPerson patron = XmppPerson.signIn(server, "patron", Map.of("port", proxy.port()))) {
            proxy.cut();

            patron.end()
                    .await(
                            "disconnected",
                            event -> event.get("event").asString().equals("disconnected"));
            assertThat(proxy.links()).isEqualTo(1);
        }
    }
}
