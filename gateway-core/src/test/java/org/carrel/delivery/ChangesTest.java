package org.carrel.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.carrel.adapter.Event;
import org.carrel.adapter.Text;
import org.carrel.conversation.Amending;
import org.carrel.conversation.By;
import org.carrel.conversation.Message;
import org.carrel.conversation.MessageStore;
import org.carrel.conversation.VersionStore;
import org.carrel.store.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is changed about messages takes the way of messages: in order, never doubled, and never lost. */
@Timeout(120)
class ChangesTest {

    private static final By ADA = new By(1, Optional.empty());
    private static final By OMAR = new By(2, Optional.empty());

    @TempDir
    Path folder;

    private SendingDesk desk;
    private Amending amending;
    private int requests;

    @BeforeEach
    void open() throws Exception {
        desk = new SendingDesk(folder);
        amending = desk.amending();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anEditArrivesAndTheEarlierWordsAreKept() throws Exception {
        long message = said("open till 8");

        edit(message, "open till **9**");

        awaitReceived("open till 9");
        assertThat(words(message)).isEqualTo("open till 9");
        assertThat(message(message).editedAt()).isPresent();
        assertThat(versions(message)).containsExactly("open till 8");
        awaitSettled(message);
    }

    @Test
    void whatHasNotLeftIsReplacedBeforeItGoes() throws Exception {
        long message = queued("open till 8");

        edit(message, "open till 9");
        edit(message, SendingDesk.LONG);
        edit(message, "open till 10");
        desk.network.faults().release("bea");

        awaitReceived("before", "open till 10");
        assertThat(message(message).editedAt()).isEmpty();
        assertThat(versions(message)).isEmpty();
    }

    @Test
    void whatHasNotLeftIsWithdrawnAndNeverGoes() throws Exception {
        long message = queued(SendingDesk.LONG);

        retract(message);
        desk.network.faults().release("bea");

        said("after");
        assertThat(desk.received("bea")).containsExactly("before", "after");
        assertThat(message(message).retractedAt()).isPresent();
        assertThat(message(message).state()).isEmpty();
    }

    @Test
    void ofSeveralPartsEachIsTakenBackAndNoneIsEdited() throws Exception {
        long message = desk.say("bea", SendingDesk.LONG);
        desk.awaitState(message, DeliveryState.SENT);
        assertThat(desk.received("bea")).hasSizeGreaterThan(1);

        assertThatThrownBy(() -> edit(message, "short")).satisfies(code("edit-parts"));
        retract(message);

        SendingDesk.until("all of it to go", () -> desk.received("bea").isEmpty());
        awaitSettled(message);
    }

    @Test
    void aChangeThatFailsSaysSoAndGoesWhenAPersonTriesAgain() throws Exception {
        long message = said("open till 8");
        desk.network.faults().refuseNext();

        edit(message, "open till 9");

        awaitChange(message, Change.Kind.EDIT, DeliveryState.FAILED);
        assertThat(words(message)).isEqualTo("open till 9");
        assertThat(versions(message)).containsExactly("open till 8");
        assertThat(desk.state(message)).isIn("SENT", "DELIVERED");
        retry(message);
        awaitReceived("open till 9");
        awaitSettled(message);
    }

    @Test
    void anEditOvertakesOneThatFailed() throws Exception {
        long message = said("open till 8");
        desk.network.faults().refuseNext();
        edit(message, "open till 9");
        awaitChange(message, Change.Kind.EDIT, DeliveryState.FAILED);

        edit(message, "open till 8");

        assertThat(changes(message)).isEmpty();
        edit(message, "open till 10");
        awaitReceived("open till 10");
    }

    @Test
    void aRetractionThatFailsLeavesTheMessageStanding() throws Exception {
        long message = said("to the wrong person");
        desk.network.faults().refuseNext();

        retract(message);

        awaitChange(message, Change.Kind.RETRACT, DeliveryState.FAILED);
        assertThat(message(message).retractedAt()).isEmpty();
        retry(message);
        SendingDesk.until("it to go", () -> desk.received("bea").isEmpty());
        assertThat(message(message).retractedAt()).isPresent();
    }

    @Test
    void whatIsChangedWhileItGoesIsChangedAfterwards() throws Exception {
        desk.network.faults().hold("bea");
        long message = desk.say("bea", "open till 8");
        desk.awaitState(message, DeliveryState.SENDING);

        edit(message, "open till 9");
        react(ADA, message, "🎉");
        desk.network.faults().release("bea");

        awaitReceived("open till 9");
        awaitSettled(message);
        assertThat(desk.network.person("bea").screen()).hasSize(1);
    }

    @Test
    void whatIsTakenBackWhileItGoesAndDoesNotArriveNeverGoes() throws Exception {
        desk.network.faults().hold("bea");
        long message = desk.say("bea", "open till 8");
        desk.awaitState(message, DeliveryState.SENDING);
        desk.network.faults().refuseNext();

        retract(message);
        desk.network.faults().release("bea");

        SendingDesk.until("it to be withdrawn", () -> message(message).state().isEmpty());
        said("after");
        assertThat(desk.network.person("bea").screen()).hasSize(1);
        assertThat(changes(message)).isEmpty();
    }

    @Test
    void whatCameBackGoesAgainAsItStandsByNow() throws Exception {
        long message = said("open till 8");
        edit(message, "open till 9");
        awaitReceived("open till 9");

        OutboxPart part = parts(message).getFirst();
        desk.database
                .writer()
                .lane("test")
                .run(tx -> desk.outbox.bounced(
                        tx, part.dialog(), new OutboxStore().name(tx, part), new Text("test.full", Map.of(), "Full.")));
        retry(message);

        SendingDesk.until("it to go again", () -> desk.received("bea").equals(List.of("open till 9", "open till 9")));
    }

    @Test
    void anUncertainChangeIsLookedUpElseAPersonDecides() throws Exception {
        long message = said("open till 8");
        desk.network.faults().loseNextAnswer();
        edit(message, "open till 9");
        awaitReceived("open till 9");
        awaitSettled(message);
        desk.network.conduct(desk.network.conduct().archive(false));
        desk.network.faults().loseNextAnswer();

        edit(message, "open till 10");

        awaitChange(message, Change.Kind.EDIT, DeliveryState.UNCERTAIN);
        desk.resolve(message, true);
        assertThat(changes(message)).isEmpty();
    }

    @Test
    void theAccountsReactionsAreThoseOfAllOperators() throws Exception {
        long message = said("found it!");

        react(ADA, message, "🎉", "👍");
        react(OMAR, message, "👍");
        awaitReactions("👍", "🎉");
        react(ADA, message);
        awaitReactions("👍");
        react(OMAR, message);

        awaitReactions();
        awaitSettled(message);
    }

    @Test
    void aReactionThatWasRefusedAndTakenAwayLeavesNothing() throws Exception {
        long message = said("found it!");
        desk.network.faults().refuseNext();
        react(ADA, message, "🎉");
        awaitChange(message, Change.Kind.REACTION, DeliveryState.FAILED);

        react(ADA, message);

        assertThat(changes(message)).isEmpty();
    }

    @Test
    void aRepeatedCommandIsDoneOnce() throws Exception {
        long message = said("open till 8");

        amending.edit(ADA, message, "open till 9", "same");
        amending.edit(ADA, message, "open till 9", "same");
        awaitReceived("open till 9");
        retract(message);

        amending.edit(ADA, message, "open till 9", "same");
        assertThatThrownBy(() -> edit(message, "open till 10")).satisfies(code("message-retracted"));
        assertThat(versions(message)).hasSize(1);
    }

    @Test
    void nothingIsChangedWhileNobodyKnowsWhetherItArrived() throws Exception {
        desk.network.conduct(desk.network.conduct().archive(false));
        desk.network.faults().loseNextAnswer();
        long message = desk.say("bea", "open till 8");
        desk.awaitState(message, DeliveryState.UNCERTAIN);

        assertThatThrownBy(() -> edit(message, "open till 9")).satisfies(code("message-uncertain"));
        assertThatThrownBy(() -> retract(message)).satisfies(code("message-uncertain"));
    }

    @Test
    void aReceiptOfAnEditIsOneOfTheMessage() throws Exception {
        long message = said("open till 8");
        edit(message, "open till 9");
        awaitReceived("open till 9");
        awaitSettled(message);

        OutboxPart edit = desk.database
                .reader()
                .read(sql -> new ChangeStore().all(sql, message))
                .getFirst()
                .part();
        desk.database
                .writer()
                .lane("test")
                .run(tx -> desk.outbox.receipt(
                        tx, edit.dialog(), new OutboxStore().name(tx, edit), Event.Receipt.Kind.READ));

        assertThat(desk.state(message)).isEqualTo("READ");
    }

    private long said(String text) throws InterruptedException {
        long message = desk.say("bea", text);
        desk.awaitState(message, DeliveryState.SENT);
        return message;
    }

    private void edit(long message, String text) throws InterruptedException {
        amending.edit(ADA, message, text, "r" + requests++);
    }

    private void retract(long message) throws InterruptedException {
        amending.retract(OMAR, message, "r" + requests++);
    }

    private void react(By by, long message, String... all) throws InterruptedException {
        amending.react(by, message, Set.of(all), "r" + requests++);
    }

    private void retry(long message) throws InterruptedException {
        desk.database.writer().lane("test").run(tx -> desk.outbox.retry(tx, message));
    }

    /** A message behind another that takes its time. */
    private long queued(String text) throws InterruptedException {
        desk.network.faults().hold("bea");
        desk.awaitState(desk.say("bea", "before"), DeliveryState.SENDING);
        return desk.say("bea", text);
    }

    private void awaitReceived(String... texts) throws InterruptedException {
        SendingDesk.until(String.join(", ", texts), () -> desk.received("bea").equals(List.of(texts)));
    }

    private void awaitReactions(String... all) throws InterruptedException {
        SendingDesk.until(
                "reactions " + List.of(all),
                () -> desk.network.person("bea").line("found it!").reactions().equals(Set.of(all)));
    }

    private void awaitSettled(long message) throws InterruptedException {
        SendingDesk.until("nothing to be open", () -> changes(message).isEmpty());
    }

    private void awaitChange(long message, Change.Kind kind, DeliveryState state) throws InterruptedException {
        SendingDesk.until(
                kind + " " + state,
                () -> changes(message).stream().anyMatch(one -> one.kind() == kind && one.state() == state));
    }

    private List<Change> changes(long message) {
        return desk.database.reader().read(sql -> desk.outbox.changes().of(sql, message));
    }

    private List<OutboxPart> parts(long message) {
        return desk.database.reader().read(sql -> new OutboxStore().ofMessage(sql, message));
    }

    private Message message(long id) {
        return desk.database
                .reader()
                .read(sql -> new MessageStore().get(sql, id))
                .orElseThrow();
    }

    private String words(long id) {
        return message(id).plainText();
    }

    private List<String> versions(long id) {
        return desk.database.reader().read(sql -> new VersionStore().of(sql, id)).stream()
                .map(one -> Message.words(one.parts()))
                .toList();
    }

    private static Consumer<Throwable> code(String code) {
        return thrown -> assertThat(((Refusal) thrown).text().code()).isEqualTo(code);
    }
}
