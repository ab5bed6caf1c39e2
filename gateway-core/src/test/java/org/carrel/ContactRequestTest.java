package org.carrel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.carrel.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody asks to be a contact, and a person at the desk answers. */
class ContactRequestTest {

    @TempDir
    Path folder;

    @Test
    void theAnswerReachesTheNetworkAndTheAudit() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        try (ProsodyServer server = ProsodyServer.start();
                XmppPerson patron = XmppPerson.signIn(server, "patron");
                GatewayProcess gateway = GatewayProcess.start(data)) {
            Desk desk = Desk.setUp(gateway);
            desk.addAccount(server, "desk", Map.of("contact-requests", List.of("ask")));
            patron.subscription(server.address("desk"), "subscribe");

            String contact = Desk.await("the request", () -> asking(desk));
            desk.tryPost("/contacts/" + contact + "/answer", Map.of("yes", true));

            patron.awaitPresence(server.address("desk"), "subscribed");
            assertThat(audit(data, contact)).isEqualTo("accept CONTACT asked by Maya");
        }
    }

    @Test
    void whoIsAskedIsTheSamePersonHoweverTheAddressIsTyped() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        try (ProsodyServer server = ProsodyServer.start();
                XmppPerson patron = XmppPerson.signIn(server, "patron");
                GatewayProcess gateway = GatewayProcess.start(data)) {
            Desk desk = Desk.setUp(gateway);
            String account = desk.addAccount(server, "desk");

            desk.tryPost(
                    "/contacts",
                    Map.of(
                            "account",
                            account,
                            "address",
                            "xmpp:" + patron.bare().toUpperCase(Locale.ROOT) + "/Phone"));

            patron.awaitPresence(server.address("desk"), "subscribe");
            String asked = desk.get("/contacts").at("/contacts/0/id").asString();
            assertThat(audit(data, asked)).isEqualTo("ask CONTACT contact by Maya");
            patron.say(server.address("desk"), "Who are you?");
            desk.awaitConversation(patron.bare());
            assertThat(desk.get("/contacts").at("/contacts").valueStream())
                    .extracting(contact -> contact.get("address").asString())
                    .containsExactly(patron.bare());
        }
    }

    private static Optional<String> asking(Desk desk) {
        for (var contact : desk.get("/contacts").path("contacts")) {
            if (contact.path("asked").asBoolean()) {
                return Optional.of(contact.path("id").asString());
            }
        }
        return Optional.empty();
    }

    private static String audit(Path data, String contact) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(Database.FILE));
                var question = connection.prepareStatement("SELECT action || ' ' || entity || ' ' || fields || ' by '"
                        + " || o.name FROM audit a JOIN operator o ON o.id = a.operator WHERE entity_id = ?")) {
            question.setLong(1, Long.parseLong(contact));
            try (var rows = question.executeQuery()) {
                return rows.next() ? rows.getString(1) : "nothing";
            }
        }
    }
}
