package org.carrel.adapter.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Capabilities;
import org.carrel.adapter.Command;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Feature;
import org.carrel.adapter.FileRef;
import org.carrel.adapter.Found;
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

/**
 * What every adapter passes. A subclass gives the {@link ContractWorld}: its real server. Everything is expected; what
 * {@link ContractWorld#lacks()} names is not skipped but must be refused in exactly those words.
 */
public abstract class AdapterContractTest extends RoomsContract {

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

    // Addresses

    @Test
    void whateverIsTypedForOnePersonIsOneDialog() throws Exception {
        ContractPeer ann = world.peer("ann");
        ann.writes("hello");
        DialogRef known = context.awaitReceived(1).getFirst().head().dialog();
        assertThat(connection.dialog(known.kind(), known.address())).isEqualTo(known);
        assertThat(ann.typed()).isNotEmpty().doesNotContain(known.address());
        for (String typed : ann.typed()) {
            assertThat(connection.dialog(known.kind(), typed)).as(typed).isEqualTo(known);
        }
    }

    @Test
    void whatIsNoAddressIsRefusedInWords() {
        assertThat(world.senseless()).isNotEmpty();
        Stream.concat(world.senseless().stream(), Stream.of("", "  \t")).forEach(typed -> {
            AdapterException refusal =
                    catchThrowableOfType(AdapterException.class, () -> connection.dialog(DialogRef.Kind.PEER, typed));
            assertThat(refusal).as("refusal of \"%s\"", typed).isNotNull();
            assertThat(refusal.kind).isEqualTo(AdapterException.Kind.REJECTED);
            assertThat(refusal.nothingSent).isTrue();
            assertThat(refusal.text.english()).isNotBlank();
        });
    }

    @Test
    void whatIsTypedIsReadQuicklyAndWhileDisconnected() throws Exception {
        List<String> typed = List.of(world.peer("ann").typed().getFirst(), "a".repeat(3_000));
        List<String> connected = read(connection, typed);
        connection.disconnect();
        assertThat(read(connection, typed)).isEqualTo(connected);
        assertThat(read(open(world.account(), newContext()), typed)).isEqualTo(connected);
        long began = System.nanoTime();
        IntStream.range(0, 20).forEach(_ -> assertThat(read(connection, typed)).isEqualTo(connected));
        assertThat(Duration.ofNanos((System.nanoTime() - began) / 20)).isLessThan(Duration.ofMillis(10));
    }

    private static List<String> read(AccountConnection on, List<String> typed) {
        List<String> all = new ArrayList<>();
        for (String one : typed) {
            try {
                all.add(on.dialog(DialogRef.Kind.PEER, one).toString());
            } catch (AdapterException refusal) {
                all.add(refusal.text.toString());
            }
        }
        return all;
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
