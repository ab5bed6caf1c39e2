package org.carrel.adapter.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Author;
import org.carrel.adapter.Capabilities;
import org.carrel.adapter.Command;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Event;
import org.carrel.adapter.Feature;
import org.carrel.adapter.FileRef;
import org.carrel.adapter.Found;
import org.carrel.adapter.Head;
import org.carrel.adapter.Level;
import org.carrel.adapter.Lookup;
import org.carrel.adapter.Problem;
import org.carrel.adapter.Rendering;
import org.carrel.adapter.Rooms;
import org.carrel.adapter.Secret;
import org.carrel.adapter.Sent;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.testkit.RecordingContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every adapter passes. A subclass gives the {@link ContractWorld}: its real server. Everything is expected; what
 * {@link ContractWorld#lacks()} names is not skipped but must be refused in exactly those words.
 */
public abstract class AdapterContractTest extends ActsContract {

    // Connecting

    @Test
    void wrongCredentialsAreSaidInWordsAndWithAnAction() throws Exception {
        RecordingContext other = newContext();
        AccountStatus status = open(world.wrongCredentials(), other).connect();
        assertThat(status.code()).isEqualTo(AccountStatus.Code.BAD_CREDENTIALS);
        assertThat(status.text().english()).isNotBlank();
        assertThat(status.action()).isIn(AccountStatus.Action.SIGN_IN, AccountStatus.Action.CHECK_SETTINGS);
    }

    @Test
    void serverThatDoesNotAnswerIsSaidInWords() throws Exception {
        AccountStatus status = open(world.unreachable(), newContext()).connect();
        assertThat(status.code()).isIn(AccountStatus.Code.LOST, AccountStatus.Code.FAILED);
        assertThat(status.text().english()).isNotBlank();
        assertThat(status.action()).isNotEqualTo(AccountStatus.Action.NONE);
    }

    @Test
    void lossOfTheServerIsReportedAndTheSameObjectConnectsAgain() throws Exception {
        ContractPeer ann = world.peer("ann");
        world.stopServer();
        AccountStatus lost = context.awaitStatus(AccountStatus.Code.LOST);
        assertThat(lost.text().english()).isNotBlank();
        connection.disconnect();
        world.startServer();
        connected();
        ann.writes("back again");
        assertThat(context.awaitReceived(1)).hasSize(1);
    }

    @Test
    void afterDisconnectNothingIsDeliveredSignalledOrReported() throws Exception {
        ContractPeer ann = world.peer("ann");
        connection.disconnect();
        connection.disconnect();
        int statuses = context.statuses().size();
        int signals = context.signals().size();
        ann.writes("too late");
        world.stopServer();
        world.startServer();
        assertThat(context.events()).isEmpty();
        assertThat(context.statuses()).hasSize(statuses);
        assertThat(context.signals()).hasSize(signals);
    }

    @Test
    void disconnectBeforeConnectIsQuiet() {
        RecordingContext other = newContext();
        AccountConnection fresh = open(world.account(), other);
        fresh.disconnect();
        fresh.disconnect();
        assertThat(other.statuses()).isEmpty();
    }

    // Messages

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is the reading room open on Sunday?",
                "Öffnungszeiten? 図書館 📚 العربية",
                "  two leading spaces",
                "first line\nsecond line\n\nfourth line",
                "a < b && c > d \"quoted\" 'single' \\ back",
                "<script>alert(1)</script> <b>bold?</b> &amp;"
            })
    void textIsTheSameInBothDirections(String text) throws Exception {
        ContractPeer ann = world.peer("ann");
        ann.writes(text);
        context.awaitReceived(1);
        assertThat(context.texts()).containsExactly(text);
        assertThat(context.received().getFirst().head().source()).isEqualTo(Head.Source.LIVE);
        assertThat(context.received().getFirst().head().author().role()).isEqualTo(Author.Role.PEER);
        say(ann, text);
        awaitScreen(ann, List.of(text));
    }

    @Test
    void longTextArrivesWhole() throws Exception {
        ContractPeer ann = world.peer("ann");
        String text = "Shelf mark ü ".repeat(800).strip();
        ann.writes(text);
        context.awaitReceived(1);
        assertThat(context.texts()).containsExactly(text);
        for (var part : render(ann, text).parts()) {
            connection.send(ann.dialog(), next(), new Command.Say(part, Optional.empty()));
        }
        Asked.until("the whole text", ann::screen, screen -> squeezed(screen).equals(squeezed(List.of(text))));
    }

    private static String squeezed(List<String> texts) {
        return String.join("", texts).replaceAll("\\s", "");
    }

    @Test
    void twoHundredMessagesArriveInOrder() throws Exception {
        ContractPeer ann = world.peer("ann");
        List<String> numbered = numbered("message ", 200);
        for (String text : numbered) {
            ann.writes(text);
        }
        context.awaitReceived(200);
        assertThat(context.texts()).containsExactlyElementsOf(numbered);
        for (String text : numbered) {
            say(ann, text);
        }
        awaitScreen(ann, numbered);
    }

    private static List<String> numbered(String word, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> word + i).toList();
    }

    @Test
    void hostileTextArrivesAsText() throws Exception {
        ContractPeer ann = world.peer("ann");
        String huge = "<img src=x onerror=alert(1)> ".repeat(3500).strip();
        ann.writes(huge);
        context.awaitReceived(1);
        assertThat(context.texts()).containsExactly(huge);
        ann.writes("bell\u0007 null\u0000 escape\u001b end");
        ann.writes("still alive");
        context.await(Event.Received.class, each -> RecordingContext.text(each).equals("still alive"));
        context.texts().stream()
                .filter(each -> each.startsWith("bell"))
                .forEach(each -> assertThat(each).contains("end"));
    }

    @Test
    void senderThatAlwaysUsesTheSameIdLosesNoMessage() throws Exception {
        ContractPeer ann = world.peer("ann");
        List<String> texts = numbered("with id 1, number ", 5);
        for (String text : texts) {
            ann.writesWithId("1", text);
        }
        context.awaitReceived(5);
        assertThat(context.texts()).containsExactlyElementsOf(texts);
        Set<String> server = new HashSet<>();
        context.received().forEach(each -> each.head().refs().server().ifPresent(server::add));
        assertThat(server).hasSize(capabilities(ann).serverIds() ? 5 : 0);
    }

    @Test
    void whatOurOtherClientWroteIsOurs() throws Exception {
        ContractPeer ann = world.peer("ann");
        ann.writes("before");
        context.awaitReceived(1);
        if (!capabilities(ann).echoes() && world.lacks().containsKey("carbons")) {
            world.writesFromOurOtherClient(ann, "from the other client");
            ann.writes("after");
            context.awaitReceived(2);
            assertThat(context.texts()).containsExactly("before", "after");
            return;
        }
        world.writesFromOurOtherClient(ann, "from the other client");
        Event.Received ours = context.await(
                Event.Received.class, each -> RecordingContext.text(each).equals("from the other client"));
        assertThat(ours.head().author().role()).isEqualTo(Author.Role.US);
        assertThat(ours.head().dialog()).isEqualTo(ann.dialog());
    }

    // Catch-up and cursors

    @Test
    void whatCameWhileTheLinkWasDownComesOnceWithItsTime() throws Exception {
        ContractPeer ann = world.peer("ann");
        ann.writes("before");
        context.awaitReceived(1);
        world.cutLink();
        context.awaitStatus(AccountStatus.Code.LOST);
        connection.disconnect();
        Instant from = Instant.now();
        ann.writes("meanwhile 1");
        ann.writes("meanwhile 2");
        Instant to = Instant.now();
        connected();
        ann.writes("after");
        context.await(Event.Received.class, each -> RecordingContext.text(each).equals("after"));
        assertThat(context.texts())
                .isEqualTo(
                        keepsHistory()
                                ? List.of("before", "meanwhile 1", "meanwhile 2", "after")
                                : List.of("before", "after"));
        context.received().stream()
                .filter(each -> RecordingContext.text(each).startsWith("meanwhile"))
                .forEach(each -> caughtUp(each.head(), from, to));
    }

    private static void caughtUp(Head head, Instant from, Instant to) {
        assertThat(head.source()).isEqualTo(Head.Source.CATCH_UP);
        assertThat(head.sentAt()).isBetween(from.minusSeconds(2), to.plusSeconds(2));
    }

    @Test
    void restartBringsExactlyWhatIsMissing() throws Exception {
        ContractPeer ann = world.peer("ann");
        ann.writes("known 1");
        ann.writes("known 2");
        context.awaitReceived(2);
        connection.disconnect();
        ann.writes("missed 1");
        ann.writes("missed 2");
        ann.writes("missed 3");
        restartGateway();
        ann.writes("live");
        context.await(Event.Received.class, each -> RecordingContext.text(each).equals("live"));
        List<String> once = withoutRepeats(context.received());
        assertThat(once)
                .isEqualTo(keepsHistory() ? List.of("missed 1", "missed 2", "missed 3", "live") : List.of("live"));
    }

    /** A live cursor may lag, so that the archive brings a known one again: with the server's id, by which it is known. */
    private List<String> withoutRepeats(List<Event.Received> received) {
        return received.stream()
                .map(RecordingContext::text)
                .filter(text -> !text.startsWith("known"))
                .toList();
    }

    @Test
    void whatWasNotStoredComesAgain() throws Exception {
        ContractPeer ann = world.peer("ann");
        ann.writes("known 1");
        context.awaitReceived(1);
        context.hold();
        ann.writes("not stored");
        context.awaitHeld();
        connection.disconnect();
        assertThat(context.texts()).containsExactly("known 1");
        context.release();
        restartGateway();
        ann.writes("live");
        context.await(Event.Received.class, each -> RecordingContext.text(each).equals("live"));
        assertThat(withoutRepeats(context.received()))
                .isEqualTo(keepsHistory() ? List.of("not stored", "live") : List.of("live"));
    }

    @Test
    void restartRepeatsNothingWithinOneCatchUp() throws Exception {
        ContractPeer ann = world.peer("ann");
        for (String text : numbered("message ", 20)) {
            ann.writes(text);
        }
        context.awaitReceived(20);
        restartGateway();
        ann.writes("live");
        context.await(Event.Received.class, each -> RecordingContext.text(each).equals("live"));
        assertThat(new HashSet<>(context.texts())).hasSameSizeAs(context.texts());
    }

    @Test
    void deliverThatWaitsBreaksNothing() throws Exception {
        ContractPeer ann = world.peer("ann");
        context.hold();
        List<String> texts = numbered("while the disk was full ", 50);
        for (String text : texts) {
            ann.writes(text);
        }
        context.awaitHeld();
        say(ann, "we still answer");
        awaitScreen(ann, List.of("we still answer"));
        context.release();
        context.awaitReceived(50);
        assertThat(context.texts()).containsExactlyElementsOf(texts);
        assertThat(context.statuses()).noneMatch(status -> status.code() == AccountStatus.Code.LOST);
    }

    // Sending

    @Test
    void sentSaysWhatIsTrue() throws Exception {
        ContractPeer ann = world.peer("ann");
        Said said = say(ann, "your book is here");
        awaitScreen(ann, List.of("your book is here"));
        assertThat(said.sent().serverRef().isPresent())
                .as("a reference for what the server took")
                .isEqualTo(capabilities(ann).serverIds()
                        && said.sent().level() == Sent.Level.ACCEPTED
                        && !world.lacks().containsKey("sent-ref"));
    }

    @Test
    void sendWhileDisconnectedSendsNothing() throws Exception {
        ContractPeer ann = world.peer("ann");
        connection.disconnect();
        AdapterException refusal = catchThrowableOfType(AdapterException.class, () -> say(ann, "into the void"));
        assertThat(refusal.kind).isEqualTo(AdapterException.Kind.NOT_CONNECTED);
        assertThat(refusal.nothingSent).isTrue();
        assertThat(refusal.text.english()).isNotBlank();
        connected();
        assertThat(ann.screen()).isEmpty();
    }

    @Test
    void lookupKnowsWhatArrivedAndWhatNeverDid() throws Exception {
        ContractPeer ann = world.peer("ann");
        Instant from = Instant.now().minusSeconds(60);
        Said said = say(ann, "did this arrive?");
        awaitScreen(ann, List.of("did this arrive?"));
        connection.disconnect();
        connected();
        Optional<Lookup> lookup = connection.feature(Lookup.class);
        assertThat(lookup.isPresent()).isEqualTo(keepsHistory());
        if (lookup.isPresent()) {
            Command command = new Command.Say(part(ann, "did this arrive?"), Optional.empty());
            Found there = lookup.get().find(ann.dialog(), said.id(), command, from);
            assertThat(there.answer()).isEqualTo(Found.Answer.ARRIVED);
            Found nowhere = lookup.get().find(ann.dialog(), new TransactionId("never-sent"), command, from);
            assertThat(nowhere.answer()).isEqualTo(Found.Answer.NEVER_ARRIVED);
        }
    }

    // Rendering, capabilities, settings

    @Test
    void renderIsPureQuickAndWorksWhileDisconnected() throws Exception {
        ContractPeer ann = world.peer("ann");
        String text = "A line about shelf marks.\n".repeat(200);
        Rendering connected = render(ann, text);
        connection.disconnect();
        assertThat(render(ann, text)).isEqualTo(connected);
        IntStream.range(0, 50).forEach(_ -> render(ann, text));
        long began = System.nanoTime();
        IntStream.range(0, 20).forEach(_ -> render(ann, text));
        assertThat(Duration.ofNanos((System.nanoTime() - began) / 20)).isLessThan(Duration.ofMillis(10));
        connected.parts().forEach(part -> assertThat(part.form().length()).isLessThan(64 * 1024));
    }

    @Test
    void renderRefusesInWords() throws Exception {
        ContractPeer ann = world.peer("ann");
        assertThat(render(ann, "").refused())
                .hasValueSatisfying(text -> assertThat(text.english()).isNotBlank());
        Content file = new Content.Attachment(new FileRef("file:1"), "map.pdf", "application/pdf", 1000, "A map");
        Rendering rendering = connection.render(ann.dialog(), new Draft(List.of(file), Optional.empty()));
        assertThat(rendering.refused().map(text -> text.code()))
                .isEqualTo(Optional.ofNullable(world.lacks().get("files")));
        assertThat(rendering.refused().isPresent()).isEqualTo(rendering.parts().isEmpty());
    }

    @Test
    void capabilitiesAreKnownWhileDisconnectedAndNameWhatIsLacking() throws Exception {
        ContractPeer ann = world.peer("ann");
        Capabilities connected = capabilities(ann);
        connection.disconnect();
        assertThat(capabilities(ann)).isEqualTo(connected);
        Set<String> below = connected.levels().entrySet().stream()
                .filter(each -> each.getValue().compareTo(Level.PARTIAL) < 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<String> lacking =
                world.lacks().keySet().stream().filter(NAMES::contains).collect(Collectors.toSet());
        assertThat(connected.levels().keySet()).containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(below).isEqualTo(lacking);
        assertThat(connected.maxLength()).isPositive();
    }

    private static final List<String> NAMES = List.of(
            "formatting",
            "files",
            "edit",
            "retract",
            "reaction",
            "reply",
            "typing",
            "receipts",
            "presence",
            "history",
            "rooms");

    @Test
    void featuresAreThereOrNot() {
        assertThat(connection.feature(Unheard.class)).isEmpty();
        assertThat(connection.feature(Rooms.class).isPresent()).isEqualTo(can("rooms"));
    }

    /** A feature that no adapter knows. */
    private interface Unheard extends Feature {}

    @Test
    void checkNamesTheField() {
        assertThat(world.adapter().check(world.account())).isEmpty();
        assertThat(world.malformed()).isNotEmpty();
        world.malformed().forEach((field, config) -> {
            List<Problem> problems = world.adapter().check(config);
            assertThat(problems).extracting(Problem::field).contains(field);
            assertThat(problems)
                    .allSatisfy(each -> assertThat(each.text().english()).isNotBlank());
        });
    }

    @Test
    void infoAndFieldsAreComplete() {
        assertThat(world.adapter().info().id()).matches("[a-z][a-z0-9-]*");
        assertThat(world.adapter().info().name()).isNotBlank();
        assertThat(world.adapter().accountFields()).allSatisfy(field -> {
            assertThat(field.name()).isNotBlank();
            assertThat(field.label().english()).isNotBlank();
        });
    }

    @Test
    void secretsAreShownNowhere() throws Exception {
        RecordingContext other = newContext();
        AccountConfig wrong = world.wrongCredentials();
        AccountConnection refused = open(wrong, other);
        List<String> shown = new ArrayList<>();
        shown.add(refused.connect().toString());
        shown.add(refused.toString());
        shown.add(wrong.toString());
        shown.add(other.statuses().toString());
        assertThat(wrong.secrets()).isNotEmpty();
        for (Secret secret : wrong.secrets().values()) {
            assertThat(shown).noneMatch(each -> each.contains(secret.reveal()));
        }
    }

    @Test
    void unknownDialogHasCapabilitiesToo() {
        assertThat(connection
                        .capabilities(new DialogRef(DialogRef.Kind.PEER, "nobody-knows-this-one"))
                        .levels())
                .isNotEmpty();
    }
}
