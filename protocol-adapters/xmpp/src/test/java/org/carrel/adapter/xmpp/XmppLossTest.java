package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Command;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Event;
import org.carrel.adapter.Found;
import org.carrel.adapter.Head;
import org.carrel.adapter.Lookup;
import org.carrel.adapter.Sent;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.testkit.FaultProxy;
import org.carrel.adapter.testkit.RecordingContext;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing is lost, and nothing comes twice without the id by which that is seen, whatever happens to the link. */
@Tag("slow")
class XmppLossTest {

    private ProsodyServer server;
    private FaultProxy proxy;
    private RecordingContext context;
    private AccountConnection desk;
    private XmppPerson patron;
    private DialogRef dialog;

    @BeforeEach
    void connect() throws Exception {
        server = ProsodyServer.start();
        proxy = FaultProxy.before(server.host(), server.port());
        context = RecordingContext.create();
        desk = open(context);
        connected();
        patron = XmppPerson.signIn(server, "patron");
        dialog = new DialogRef(DialogRef.Kind.PEER, patron.bare());
    }

    @AfterEach
    void end() {
        desk.disconnect();
        context.close();
        patron.close();
        proxy.close();
        server.close();
    }

    private AccountConnection open(RecordingContext with) {
        return XmppAccounts.adapter(server, XmppAccounts.SHORT).open(XmppAccounts.through(proxy, server, "desk"), with);
    }

    private void connected() throws InterruptedException {
        AccountStatus status = desk.connect();
        assertThat(status.code()).as("%s", status).isEqualTo(AccountStatus.Code.CONNECTED);
    }

    private void restartGateway() throws InterruptedException {
        desk.disconnect();
        RecordingContext before = context;
        context = context.restarted();
        before.close();
        desk = open(context);
        connected();
    }

    private Command say(String text) {
        Draft draft = new Draft(List.of(new Content.Plain(text, List.of())), Optional.empty());
        return new Command.Say(desk.render(dialog, draft).parts().getFirst(), Optional.empty());
    }

    private static List<String> numbered(String prefix, int first, int count) {
        return IntStream.range(first, first + count).mapToObj(i -> prefix + i).toList();
    }

    /** By the id of our archive, as the core does it. */
    private List<String> storedOnce() {
        HashSet<String> known = new HashSet<>();
        return context.received().stream()
                .filter(each -> known.add(each.head().refs().server().orElseThrow()))
                .map(RecordingContext::text)
                .toList();
    }

    @Test
    void fiveHundredMessagesThatCameWhileDownComeOnceInOrderWithTheirTimes() throws Exception {
        desk.disconnect();
        Instant from = Instant.now();
        patron.sayNumbered(server.address("desk"), "missed ", 0, 500);
        patron.sync();
        Instant to = Instant.now();

        restartGateway();

        assertThat(context.awaitReceived(500)).hasSize(500);
        assertThat(context.texts()).containsExactlyElementsOf(numbered("missed ", 0, 500));
        assertThat(context.received()).allSatisfy(each -> {
            assertThat(each.head().source()).isEqualTo(Head.Source.CATCH_UP);
            assertThat(each.head().sentAt()).isBetween(from.minusSeconds(2), to.plusSeconds(2));
        });
    }

    @Test
    void whatComesLiveDuringTheCatchUpLeavesNoHole() throws Exception {
        desk.disconnect();
        patron.sayNumbered(server.address("desk"), "n", 0, 600);
        patron.sync();
        RecordingContext before = context;
        context = context.restarted();
        before.close();
        desk = open(context);
        Thread live = Thread.ofVirtual().start(() -> patron.sayNumbered(server.address("desk"), "n", 600, 200));
        connected();
        live.join();
        patron.sync();

        context.await(
                "all 800", () -> Optional.of(new HashSet<>(context.texts())).filter(all -> all.size() == 800));
        desk.disconnect();
        patron.say(server.address("desk"), "the last");
        patron.sync();
        restartGateway();
        context.await(Event.Received.class, each -> RecordingContext.text(each).equals("the last"));

        assertThat(context.texts()).doesNotHaveDuplicates();
    }

    @Test
    void aCutLinkIsResumedAndBringsWhatCameMeanwhileOnce() throws Exception {
        patron.say(server.address("desk"), "before");
        context.awaitReceived(1);
        proxy.cut();
        context.awaitStatus(AccountStatus.Code.LOST);
        patron.sayNumbered(server.address("desk"), "meanwhile ", 0, 50);
        patron.sync();

        connected();
        patron.say(server.address("desk"), "after");

        context.await(Event.Received.class, each -> RecordingContext.text(each).equals("after"));
        assertThat(server.log().contains("session resumed from")).isTrue();
        assertThat(context.texts())
                .hasSize(52)
                .doesNotHaveDuplicates()
                .startsWith("before")
                .endsWith("after");
    }

    @Test
    void aLinkThatIsCutInTheMiddleOfAStanzaLosesNothing() throws Exception {
        for (int round = 0; round < 5; round++) {
            proxy.cutAfterBytesToClient(20_000 + 777L * round);
            patron.sayNumbered(server.address("desk"), "m", 200 * round, 200);
            patron.sync();
            int lost = round + 1;
            context.await(
                    "loss " + lost,
                    () -> Optional.of(context.statuses().stream()
                                    .filter(status -> status.code() == AccountStatus.Code.LOST)
                                    .count())
                            .filter(count -> count >= lost));
            connected();
        }

        context.await("all", () -> Optional.of(storedOnce()).filter(all -> all.size() >= 1000));
        assertThat(storedOnce()).containsExactlyInAnyOrderElementsOf(numbered("m", 0, 1000));
    }

    @Test
    void aKilledServerLosesNothingThatItHadTaken() throws Exception {
        patron.say(server.address("desk"), "before");
        context.awaitReceived(1);
        server.kill();
        context.awaitStatus(AccountStatus.Code.LOST);
        server.launch();
        patron.close();
        patron = XmppPerson.signIn(server, "patron");
        patron.say(server.address("desk"), "while the desk was away");
        patron.sync();

        connected();

        context.await("both", () -> Optional.of(storedOnce()).filter(all -> all.size() == 2));
        assertThat(storedOnce()).containsExactly("before", "while the desk was away");
    }

    @Test
    void aDeadLinkThatNobodyClosedIsNoticed() throws Exception {
        proxy.swallow(FaultProxy.Way.TO_CLIENT);
        proxy.swallow(FaultProxy.Way.TO_SERVER);

        AccountStatus status = context.awaitStatus(AccountStatus.Code.LOST);

        assertThat(status.action()).isEqualTo(AccountStatus.Action.WAIT);
        proxy.cut();
        proxy.pass();
        connected();
    }

    @Test
    void aMessageThatNobodyAcknowledgedIsUncertainAndLookedUp() throws Exception {
        Instant from = Instant.now();
        proxy.swallow(FaultProxy.Way.TO_CLIENT);
        AdapterException uncertain = catchThrowableOfType(
                AdapterException.class, () -> desk.send(dialog, new TransactionId("c1"), say("did this arrive?")));
        proxy.cut();
        proxy.pass();
        context.awaitStatus(AccountStatus.Code.LOST);

        assertThat(uncertain.nothingSent).isFalse();
        connected();
        Lookup lookup = desk.feature(Lookup.class).orElseThrow();
        Found found = lookup.find(dialog, new TransactionId("c1"), say("did this arrive?"), from);
        Found never = lookup.find(dialog, new TransactionId("c2"), say("never sent"), from);
        assertThat(found.answer()).isEqualTo(Found.Answer.ARRIVED);
        assertThat(found.serverRef()).isPresent();
        assertThat(never.answer()).isEqualTo(Found.Answer.NEVER_ARRIVED);
        patron.awaitBody("did this arrive?");
        patron.sync();
        assertThat(patron.bodies()).hasSize(1);
    }

    @Test
    void nothingIsSentAgainByItselfInAnotherSession() throws Exception {
        proxy.swallow(FaultProxy.Way.TO_SERVER);
        AdapterException uncertain = catchThrowableOfType(
                AdapterException.class, () -> desk.send(dialog, new TransactionId("c1"), say("into the void")));
        assertThat(uncertain.nothingSent).isFalse();
        server.kill();
        proxy.cut();
        proxy.pass();
        server.launch();
        patron.close();
        patron = XmppPerson.signIn(server, "patron");

        connected();
        Sent sent = desk.send(dialog, new TransactionId("c2"), say("next"));

        assertThat(sent.level()).isEqualTo(Sent.Level.ACCEPTED);
        patron.awaitBody("next");
        assertThat(patron.bodies()).hasSize(1);
    }

    @Test
    void whatWaitsToBeStoredWhenTheLinkBreaksIsStoredAfterwards() throws Exception {
        context.hold();
        patron.sayNumbered(server.address("desk"), "n", 0, 100);
        patron.sync();
        context.awaitHeld();
        proxy.cut();
        context.awaitStatus(AccountStatus.Code.LOST);
        context.release();

        connected();
        context.await("all 100", () -> Optional.of(storedOnce()).filter(all -> all.size() == 100));

        assertThat(storedOnce()).containsExactlyElementsOf(numbered("n", 0, 100));
    }
}
