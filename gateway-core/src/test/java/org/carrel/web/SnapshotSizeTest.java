package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a fresh inbox gets is small however large the library is, and the rest is a page away. */
@Timeout(120)
class SnapshotSizeTest {

    @TempDir
    Path folder;

    private LiveDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new LiveDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void ofManyThereAreTheNewestAndTheContactsOfThese() throws Exception {
        LargeLibrary.fill(desk.server.database, desk.account, 1_500, 700, 400);
        JsonNode snapshot = snapshot();

        assertThat(phases(snapshot, "CLOSED")).isEqualTo(200);
        assertThat(phases(snapshot, "WAITING")).isEqualTo(500);
        assertThat(snapshot.at("/conversations/0/title").asString()).isEqualTo("Patron 700");
        assertThat(snapshot.at("/conversations/500/title").asString()).isEqualTo("Patron 1100");
        assertThat(snapshot.get("more_conversations").asBoolean()).isTrue();
        assertThat(ids(snapshot.get("contacts"), "id")).isEqualTo(ids(snapshot.get("conversations"), "contact"));
    }

    @Test
    void theOthersAreReadPageByPageWithTheirContacts() throws Exception {
        LargeLibrary.fill(desk.server.database, desk.account, 1_500, 700, 400);
        JsonNode snapshot = snapshot();
        String last = snapshot.at("/conversations/499/id").asString();

        JsonNode page = desk.get("/conversations?phase=waiting&phase=open&limit=150&before=" + last);
        JsonNode rest = desk.get("/conversations?phase=waiting&phase=open&limit=150&before="
                + page.at("/conversations/149/id").asString());

        assertThat(page.at("/conversations/0/title").asString()).isEqualTo("Patron 200");
        assertThat(page.get("more").asBoolean()).isTrue();
        assertThat(ids(page.get("contacts"), "id")).isEqualTo(ids(page.get("conversations"), "contact"));
        assertThat(rest.get("conversations")).hasSize(50);
        assertThat(rest.get("more").asBoolean()).isFalse();
    }

    @Test
    void theNewestWhoAskAreThereWithoutAConversation() throws Exception {
        LargeLibrary.fill(desk.server.database, desk.account, 300, 0, 0);
        desk.server
                .database
                .writer()
                .lane("people")
                .run(tx -> tx.update("UPDATE contact SET asked_at = id WHERE name < 'Patron 4'"));
        JsonNode snapshot = snapshot();

        assertThat(snapshot.get("contacts")).hasSize(200);
        assertThat(snapshot.at("/contacts/0/name").asString()).isEqualTo("Patron 300");
        assertThat(snapshot.get("more_conversations").asBoolean()).isFalse();
    }

    @Test
    void aContactComesWithAConversationThatTheInboxDoesNotHold() throws Exception {
        LargeLibrary.fill(desk.server.database, desk.account, 300, 0, 250);
        try (FeedClient inbox = desk.inbox(desk.server.ada)) {
            JsonNode snapshot = inbox.next();
            String oldest = desk.get("/contacts?search=patron1@example.org")
                    .at("/contacts/0/id")
                    .asString();
            assertThat(ids(snapshot.get("contacts"), "id")).doesNotContain(oldest);

            desk.arrives("patron1@example.org", "Patron 1", "I am back");
            JsonNode events = inbox.next().get("events");

            assertThat(List.of("contact", "conversation"))
                    .isSubsetOf(events.valueStream()
                            .map(event -> event.get("kind").asString())
                            .toList());
            assertThat(inbox.held("contact", oldest).get("name").asString()).isEqualTo("Patron 1");
        }
    }

    private JsonNode snapshot() throws Exception {
        try (FeedClient inbox = desk.inbox(desk.server.ada)) {
            return inbox.next();
        }
    }

    private static long phases(JsonNode snapshot, String phase) {
        return snapshot.get("conversations")
                .valueStream()
                .filter(one -> one.get("phase").asString().equals(phase))
                .count();
    }

    private static Set<String> ids(JsonNode list, String field) {
        Set<String> ids = new HashSet<>();
        list.forEach(one -> ids.add(one.get(field).asString()));
        return ids;
    }
}
