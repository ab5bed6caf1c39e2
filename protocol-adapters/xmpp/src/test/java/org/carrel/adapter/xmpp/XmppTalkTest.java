package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.Author;
import org.carrel.adapter.Command;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Event;
import org.carrel.adapter.FileRef;
import org.carrel.adapter.Sent;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.testkit.RecordingContext;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class XmppTalkTest {

    private ProsodyServer server;
    private RecordingContext context;
    private AccountConnection desk;
    private XmppPerson patron;
    private DialogRef dialog;

    @BeforeEach
    void connect() throws Exception {
        server = ProsodyServer.start();
        context = RecordingContext.create();
        desk = XmppAccounts.adapter(server).open(XmppAccounts.account(server, "desk"), context);
        AccountStatus status = desk.connect();
        assertThat(status.code()).as("%s", status).isEqualTo(AccountStatus.Code.CONNECTED);
        patron = XmppPerson.signIn(server, "patron");
        dialog = new DialogRef(DialogRef.Kind.PEER, patron.bare());
    }

    @AfterEach
    void end() {
        desk.disconnect();
        context.close();
        patron.close();
        server.close();
    }

    private Sent say(String id, String text) throws Exception {
        Draft draft = new Draft(List.of(new Content.Plain(text, List.of())), Optional.empty());
        Command say = new Command.Say(desk.render(dialog, draft).parts().getFirst(), Optional.empty());
        return desk.send(dialog, new TransactionId(id), say);
    }

    @Test
    void aPatronWritesAndTheDeskAnswers() throws Exception {
        String id = patron.say(server.address("desk"), "Do you have Ulysses?");

        Event.Received received = context.awaitReceived(1).getFirst();
        Sent sent = say("c1", "Yes, on the second floor.");

        assertThat(RecordingContext.text(received)).isEqualTo("Do you have Ulysses?");
        assertThat(received.head().dialog()).isEqualTo(dialog);
        assertThat(received.head().author().role()).isEqualTo(Author.Role.PEER);
        assertThat(received.head().refs().sender()).contains(id);
        assertThat(received.head().refs().server()).isPresent();
        assertThat(sent.level()).isEqualTo(Sent.Level.ACCEPTED);
        JsonNode heard = patron.awaitBody("Yes, on the second floor.");
        assertThat(heard.get("id").asString()).isEqualTo("c1");
    }

    @Test
    void thePasswordItselfIsNotSent() {
        assertThat(server.log())
                .contains("Authenticated as desk", "mechanism='SCRAM-SHA-1'")
                .doesNotContain("mechanism='PLAIN'");
    }

    @Test
    void aFileThatAPatronSendsComesAsAFile() throws Exception {
        String link = "https://files.localhost/reading-list.pdf";
        patron.say(server.address("desk"), link, "f1", "<x xmlns='jabber:x:oob'><url>" + link + "</url></x>");
        patron.message(server.address("desk"), "f2", "<x xmlns='jabber:x:oob'><url>" + link + "2</url></x>");

        assertThat(context.awaitReceived(2))
                .extracting(Event.Received::parts)
                .containsExactlyInAnyOrder(
                        List.of(new Content.Attachment(new FileRef(link), "reading-list.pdf", "", -1, "")),
                        List.of(new Content.Attachment(new FileRef(link + "2"), "reading-list.pdf2", "", -1, "")));
    }

    @Test
    void receiptsAreAskedForAndTold() throws Exception {
        String id = patron.sayAskingForReceipt(server.address("desk"), "hello");
        JsonNode told = patron.awaitPart("{urn:xmpp:receipts}received");
        say("c1", "hello, too");

        Event.Receipt receipt = context.await(Event.Receipt.class, each -> each.kind() == Event.Receipt.Kind.DELIVERED);

        assertThat(told.get("xml").asString()).contains(id);
        assertThat(receipt.upTo().ours()).contains(new TransactionId("c1"));
    }

    @Test
    void noReceiptIsSentBeforeTheMessageIsStored() throws Exception {
        context.hold();
        patron.sayAskingForReceipt(server.address("desk"), "hello");
        context.awaitHeld();
        patron.sync();
        assertThat(patron.end().events())
                .noneMatch(event -> event.has("parts") && XmppPerson.hasPart(event, "{urn:xmpp:receipts}received"));

        context.release();

        patron.awaitPart("{urn:xmpp:receipts}received");
    }

    @Test
    void whatAnotherClientOfOursSaysIsOurs() throws Exception {
        try (XmppPerson other = XmppPerson.signIn(server, "desk", Map.of())) {
            other.say(patron.bare(), "said at home");

            Event.Received ours = context.awaitReceived(1).getFirst();

            assertThat(ours.head().author().role()).isEqualTo(Author.Role.US);
            assertThat(ours.head().dialog()).isEqualTo(dialog);
            assertThat(ours.head().refs().server()).isPresent();
        }
    }
}
