package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Author;
import org.carrel.adapter.Command;
import org.carrel.adapter.ContactList;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.History;
import org.carrel.adapter.Level;
import org.carrel.adapter.Lookup;
import org.carrel.adapter.Sent;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.testkit.RecordingContext;
import org.carrel.adapter.testkit.prosody.Archive;
import org.carrel.adapter.testkit.prosody.ProsodyOptions;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Servers that lack something, people and programs that behave oddly. Each test begins by saying what the server is like. */
@SuppressWarnings("NullAway.Init")
class XmppOddTest {

    private final RecordingContext context = RecordingContext.create();
    private ProsodyServer server;
    private AccountConnection desk;
    private XmppPerson patron;
    private DialogRef dialog;

    private void begin(UnaryOperator<ProsodyOptions> options, Map<String, String> settings) throws Exception {
        server = ProsodyServer.start(options.apply(new ProsodyOptions()));
        desk = XmppAccounts.adapter(server).open(XmppAccounts.with(server, "desk", settings), context);
        AccountStatus status = desk.connect();
        assertThat(status.code()).as("%s", status).isEqualTo(AccountStatus.Code.CONNECTED);
        patron = XmppPerson.signIn(server, "patron", Map.of("accept", false));
        dialog = new DialogRef(DialogRef.Kind.PEER, patron.bare());
    }

    private void begin() throws Exception {
        begin(UnaryOperator.identity(), Map.of());
    }

    @AfterEach
    void end() {
        desk.disconnect();
        context.close();
        patron.close();
        server.close();
    }

    private Sent say(String to, String id, String text) throws Exception {
        DialogRef whom = new DialogRef(DialogRef.Kind.PEER, to);
        Draft draft = new Draft(List.of(new Content.Plain(text, List.of())), Optional.empty());
        Command say = new Command.Say(desk.render(whom, draft).parts().getFirst(), Optional.empty());
        return desk.send(whom, new TransactionId(id), say);
    }

    @Test
    void withoutAnArchiveMessagesComeWithoutServerIds() throws Exception {
        begin(options -> options.archive(Archive.NONE), Map.of());
        patron.say(server.address("desk"), "hello", "1", "");
        patron.say(server.address("desk"), "hello again", "1", "");

        assertThat(context.awaitReceived(2))
                .allSatisfy(each -> assertThat(each.head().refs().server()).isEmpty());
        assertThat(desk.capabilities(dialog).serverIds()).isFalse();
        assertThat(desk.capabilities(dialog).levels()).containsEntry("history", Level.UNSUPPORTED);
        assertThat(desk.feature(Lookup.class)).isEmpty();
        assertThat(desk.feature(History.class)).isEmpty();
    }

    @Test
    void withoutAnArchiveWhatWaitedToBeStoredSurvivesASignOut() throws Exception {
        begin(options -> options.archive(Archive.NONE), Map.of());
        context.hold();
        for (int i = 0; i < 20; i++) {
            patron.say(server.address("desk"), "n" + i, "1", "");
        }
        patron.sync();
        context.awaitHeld();
        desk.disconnect();
        context.release();

        assertThat(desk.connect().code()).isEqualTo(AccountStatus.Code.CONNECTED);

        context.awaitReceived(20);
        assertThat(context.texts())
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "n" + i).toList());
    }

    @Test
    void withoutStreamManagementASendIsWrittenAndArrives() throws Exception {
        begin(options -> options.streamManagement(false), Map.of());

        Sent sent = say(patron.bare(), "c1", "hello");

        assertThat(sent.level()).isEqualTo(Sent.Level.WRITTEN);
        patron.awaitBody("hello");
    }

    @Test
    void withoutCarbonsWhatAnotherClientSaidComesWithTheNextMessage() throws Exception {
        begin(options -> options.carbons(false), Map.of());
        try (XmppPerson other = XmppPerson.signIn(server, "desk")) {
            other.say(patron.bare(), "said at home");
            other.sync();
        }
        patron.say(server.address("desk"), "and now");

        context.awaitReceived(2);

        assertThat(context.texts()).containsExactly("said at home", "and now");
        assertThat(context.received().getFirst().head().author().role()).isEqualTo(Author.Role.US);
    }

    @Test
    void aMessageThatIsNotToBeKeptArrivesAllTheSame() throws Exception {
        begin();
        patron.say(server.address("desk"), "just between us", "1", "<no-permanent-store xmlns='urn:xmpp:hints'/>");
        patron.say(server.address("desk"), "for the record");

        context.awaitReceived(2);

        assertThat(context.texts()).containsExactly("just between us", "for the record");
    }

    @Test
    void brokenExtensionsAndBrokenStanzasLoseNoOtherMessage() throws Exception {
        begin();
        String desk = server.address("desk");
        patron.say(desk, "first");
        patron.say(desk, "odd time", "2", "<delay xmlns='urn:xmpp:delay' stamp='yesterday'/>");
        patron.say(desk, "odd correction", "3", "<replace xmlns='urn:xmpp:message-correct:0'/>");
        patron.say(desk, "odd receipt", "4", "<received xmlns='urn:xmpp:receipts'/>");
        patron.raw("<presence to='" + desk + "'><priority>very</priority></presence>");
        patron.raw("<iq to='" + desk
                + "/carrel' type='set' id='q'><query xmlns='jabber:iq:roster'><item jid='@@'/></query></iq>");
        patron.message(desk, "5", "<encrypted xmlns='eu.siacs.conversations.axolotl'/><store xmlns='urn:xmpp:hints'/>");
        patron.say(desk, "last");

        context.await(Event.Received.class, each -> RecordingContext.text(each).equals("last"));

        assertThat(context.texts()).contains("first", "odd time", "odd receipt", "last");
        assertThat(context.of(Event.class))
                .anySatisfy(event -> assertThat(event).isInstanceOf(Event.Edited.class));
        assertThat(context.received())
                .anySatisfy(each -> assertThat(each.parts().getFirst()).isInstanceOf(Content.Unreadable.class));
        assertThat(context.statuses()).noneMatch(status -> status.code() == AccountStatus.Code.LOST);
    }

    @Test
    void aPoisonedEntryOfTheArchiveLosesNoOther() throws Exception {
        begin();
        desk.disconnect();
        patron.say(server.address("desk"), "first");
        patron.message(
                server.address("desk"),
                "p",
                "<encrypted xmlns='eu.siacs.conversations.axolotl'><payload/></encrypted><store xmlns='urn:xmpp:hints'/>");
        patron.say(server.address("desk"), "odd time", "2", "<delay xmlns='urn:xmpp:delay' stamp='yesterday'/>");
        patron.say(server.address("desk"), "last");
        patron.sync();

        assertThat(desk.connect().code()).isEqualTo(AccountStatus.Code.CONNECTED);

        assertThat(context.awaitReceived(4)).hasSize(4);
        assertThat(context.texts()).contains("first", "odd time", "last");
        assertThat(context.received().get(1).parts().getFirst()).isInstanceOf(Content.Unreadable.class);
        assertThat(context.received())
                .allSatisfy(each -> assertThat(each.head().refs().server()).isPresent());
    }

    @Test
    void aMessageToNobodyIsRefusedInWords() throws Exception {
        begin();

        AdapterException refusal =
                catchThrowableOfType(AdapterException.class, () -> say("nobody@localhost", "c1", "are you there?"));

        assertThat(refusal.kind).isEqualTo(AdapterException.Kind.REJECTED);
        assertThat(refusal.nothingSent).isTrue();
        assertThat(refusal.text.english())
                .isEqualTo("Not delivered: nobody@localhost does not exist or takes no messages.");
    }

    @Test
    void aMessageThatComesBackLaterIsNamedWithTheReason() throws Exception {
        begin();
        say(patron.bare(), "c1", "hello");
        patron.awaitBody("hello");

        patron.raw("<message type='error' id='c1' to='" + server.address("desk") + "/carrel'><error type='wait'>"
                + "<resource-constraint xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>");

        Event.Bounced bounced = context.await(Event.Bounced.class, each -> true);
        assertThat(bounced.target().ours()).contains(new TransactionId("c1"));
        assertThat(bounced.reason().code()).isEqualTo("xmpp.bounced-policy");
    }

    @Test
    void disconnectingFromAServerThatHangsTakesAFewSeconds() throws Exception {
        begin();
        server.freeze();
        long began = System.nanoTime();

        desk.disconnect();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
        server.thaw();
        assertThat(desk.connect().code()).isEqualTo(AccountStatus.Code.CONNECTED);
    }

    @Test
    void anAddressThatIsNoneIsRefusedBeforeAnythingIsSent() throws Exception {
        begin();

        AdapterException refusal =
                catchThrowableOfType(AdapterException.class, () -> say("not an address", "c1", "hello"));

        assertThat(refusal.kind).isEqualTo(AdapterException.Kind.REJECTED);
        assertThat(refusal.nothingSent).isTrue();
    }

    @Test
    void anEditOfSomebodyElsesMessageHasTheEditorsKey() throws Exception {
        begin();
        patron.say(server.address("desk"), "mine", "m1", "");
        try (XmppPerson other = XmppPerson.signIn(server, "other")) {
            other.correct(server.address("desk"), "m1", "taken over");

            Event.Edited edited = context.await(Event.Edited.class, each -> true);

            assertThat(edited.head().author().key()).isEqualTo("other@localhost");
            assertThat(edited.head().dialog().address()).isEqualTo("other@localhost");
        }
    }

    @Test
    void aHundredKilobytesGoBothWays() throws Exception {
        begin();
        String long100 = "0123456789 <&> ".repeat(7_000).strip();
        patron.say(server.address("desk"), long100);
        context.awaitReceived(1);
        assertThat(context.texts()).containsExactly(long100);

        say(patron.bare(), "c1", long100);

        patron.awaitBody(long100);
    }

    @Test
    void contactRequestsAreAccepted() throws Exception {
        begin();
        patron.subscription(server.address("desk"), "subscribe");

        patron.awaitPresence(server.address("desk"), "subscribed");
        patron.awaitPresence(server.address("desk") + "/carrel", "available");
        assertThat(context.of(Event.Asked.class)).isEmpty();
    }

    @Test
    void contactRequestsAreRefused() throws Exception {
        begin(UnaryOperator.identity(), Map.of(AccountFields.CONTACT_REQUESTS, AccountFields.REFUSE));
        patron.subscription(server.address("desk"), "subscribe");

        patron.awaitPresence(server.address("desk"), "unsubscribed");
        assertThat(context.of(Event.Asked.class)).isEmpty();
    }

    @Test
    void contactRequestsWaitForAPerson() throws Exception {
        begin(UnaryOperator.identity(), Map.of(AccountFields.CONTACT_REQUESTS, AccountFields.ASK));
        patron.subscription(server.address("desk"), "subscribe");

        Event.Asked asked = context.await(Event.Asked.class, each -> true);
        assertThat(asked.head().dialog()).isEqualTo(dialog);
        desk.feature(ContactList.class).orElseThrow().answer(patron.bare(), true);

        patron.awaitPresence(server.address("desk"), "subscribed");
    }

    @Test
    void olderMessagesComeOnDemandPageByPage() throws Exception {
        begin();
        desk.disconnect();
        patron.sayNumbered(server.address("desk"), "old ", 0, 30);
        patron.sync();
        RecordingContext later = RecordingContext.create();
        AccountConnection fresh = XmppAccounts.adapter(server).open(XmppAccounts.account(server, "desk"), later);
        assertThat(fresh.connect().code()).isEqualTo(AccountStatus.Code.CONNECTED);
        History history = fresh.feature(History.class).orElseThrow();

        assertThat(history.before(dialog, Optional.empty(), 20)).isTrue();
        List<Event.Received> newest = later.received().stream()
                .filter(each -> each.head().source() == Head.Source.HISTORY)
                .toList();
        assertThat(newest).hasSize(20);
        Optional<String> oldest = newest.getFirst().head().refs().server();
        assertThat(history.before(dialog, oldest, 20)).isFalse();

        List<String> all = later.received().stream()
                .filter(each -> each.head().source() == Head.Source.HISTORY)
                .map(RecordingContext::text)
                .toList();
        assertThat(all.subList(20, 30))
                .containsExactlyElementsOf(
                        IntStream.range(0, 10).mapToObj(i -> "old " + i).toList());
        fresh.disconnect();
        later.close();
    }
}
