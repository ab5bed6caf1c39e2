package org.carrel.adapter.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carrel.adapter.Author;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.testkit.RecordingContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of {@link AdapterContractTest} about text in both directions. */
abstract class MessagesContract extends ConnectingContract {

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
        List<String> messages = messages(text);
        ann.writes(text);
        context.awaitReceived(messages.size());
        assertThat(context.texts()).containsExactlyElementsOf(messages);
        assertThat(context.received().getFirst().head().source()).isEqualTo(Head.Source.LIVE);
        assertThat(context.received().getFirst().head().author().role()).isEqualTo(Author.Role.PEER);
        sayAll(ann, text);
        awaitScreen(ann, messages);
    }

    @Test
    void longTextArrivesWhole() throws Exception {
        ContractPeer ann = world.peer("ann");
        String text = "Shelf mark ü ".repeat(800).strip();
        ann.writes(text);
        awaitWhole(text);
        sayAll(ann, text);
        Asked.until("the whole text", ann::screen, screen -> squeezed(screen).equals(squeezed(List.of(text))));
    }

    /** In one message, where one may hold it. */
    private void awaitWhole(String text) throws Exception {
        List<String> texts = Asked.until(
                "the whole text", context::texts, all -> squeezed(all).equals(squeezed(List.of(text))));
        if (can("lines")) {
            assertThat(texts).containsExactly(text);
        }
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

    @Test
    void hostileTextArrivesAsText() throws Exception {
        ContractPeer ann = world.peer("ann");
        String huge = "<img src=x onerror=alert(1)> ".repeat(3500).strip();
        ann.writes(huge);
        awaitWhole(huge);
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
}
