package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a person changes leaves one line that says who and what, and nothing of what it says. */
@Timeout(120)
class LiveAuditTest {

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
    void whatBecomesOfAMessageIsDecidedByAPersonWithAName() throws Exception {
        desk.arrives("rosalind", "Rosalind", "Hello");
        String message = desk.say(desk.server.ada, desk.conversations().getFirst(), "Hi", "null")
                .get("id")
                .asString();

        becomes(message, "FAILED");
        decide(message, "retry", "{\"request_id\":\"first\"}");
        decide(message, "retry", "{\"request_id\":\"first\"}");
        becomes(message, "UNCERTAIN");
        decide(message, "resolve", "{\"arrived\":false,\"request_id\":\"second\"}");
        becomes(message, "UNCERTAIN");
        decide(message, "resolve", "{\"arrived\":true,\"request_id\":\"third\"}");

        assertThat(audit("MESSAGE", message))
                .containsExactly("Ada Byron retry state", "Ada Byron send-again state", "Ada Byron arrived state");
    }

    @Test
    void whatIsChangedAboutAMessageIsNotedWithoutItsWords() throws Exception {
        desk.arrives("rosalind", "Rosalind", "Hello");
        String message = desk.say(desk.server.ada, desk.conversations().getFirst(), "Hi", "null")
                .get("id")
                .asString();
        String address = "/messages/" + message;

        desk.server.send(desk.server.as(desk.server.ada, address), "PUT", "{\"text\":\"Ho\",\"request_id\":\"1\"}");
        desk.server.send(
                desk.server.as(desk.server.ada, address + "/reactions"),
                "PUT",
                "{\"reactions\":[\"+\"],\"request_id\":\"2\"}");
        decide(message, "retract", "{\"request_id\":\"3\"}");
        decide(message, "retract", "{\"request_id\":\"3\"}");

        assertThat(audit("MESSAGE", message))
                .containsExactly("Ada Byron edit parts", "Ada Byron react reactions", "Ada Byron retract retracted_at");
    }

    @Test
    void whetherOneIsThereIsNotedWhenItChanges() throws Exception {
        long ada = desk.server.caller(desk.server.ada).operator().id();
        for (String presence : List.of("AWAY", "AWAY", "AVAILABLE")) {
            desk.server.send(
                    desk.server.as(desk.server.ada, "/presence"), "PUT", "{\"presence\":\"" + presence + "\"}");
        }

        assertThat(audit("OPERATOR", Long.toString(ada)))
                .filteredOn(line -> line.contains("presence"))
                .containsExactly("Ada Byron presence presence", "Ada Byron presence presence");
    }

    @Test
    void anAccountIsConnectedAndTurnedOffBySomebody() throws Exception {
        String account = Long.toString(desk.account);
        desk.server.send(desk.server.as(desk.server.ada, "/accounts/" + account + "/connect"), "POST", "");
        desk.turnOff();

        assertThat(audit("ACCOUNT", account)).endsWith("Ada Byron connect ", "Ada Byron change enabled");
    }

    @Test
    void onlyFieldsThatThereAreAreNamed() throws Exception {
        String body =
                "{\"network\":\"loopback\",\"name\":\"Drill\",\"values\":{\"patrons\":[\"0\"],\"what I think\":[]}}";
        String account = desk.server
                .json(desk.server.send(desk.server.as(desk.server.ada, "/accounts"), "POST", body))
                .get("id")
                .asString();
        desk.server.send(
                desk.server.as(desk.server.ada, "/accounts/" + account),
                "PATCH",
                "{\"values\":{\"pace\":[\"lively\"],\"what I think\":[]}}");

        assertThat(audit("ACCOUNT", account)).containsExactly("Ada Byron add name patrons", "Ada Byron change pace");
    }

    private void decide(String message, String verb, String body) throws Exception {
        assertThat(desk.server
                        .send(desk.server.as(desk.server.ada, "/messages/" + message + "/" + verb), "POST", body)
                        .statusCode())
                .isEqualTo(200);
    }

    private void becomes(String message, String state) throws InterruptedException {
        desk.server
                .database
                .writer()
                .lane("test")
                .run(tx -> tx.update("UPDATE outbox_part SET state = ? WHERE message = ?", state, message));
    }

    private List<String> audit(String entity, String id) {
        return desk.server
                .database
                .reader()
                .read(sql -> sql.list(
                        "SELECT o.name || ' ' || a.action || ' ' || a.fields FROM audit a"
                                + " JOIN operator o ON o.id = a.operator WHERE a.entity = ? AND a.entity_id = ?"
                                + " ORDER BY a.id",
                        row -> row.getString(1),
                        entity,
                        Long.parseLong(id)));
    }
}
