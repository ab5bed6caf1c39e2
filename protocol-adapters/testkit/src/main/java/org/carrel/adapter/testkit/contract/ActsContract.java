package org.carrel.adapter.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carrel.adapter.Command;
import org.carrel.adapter.Content;
import org.carrel.adapter.Event;
import org.carrel.adapter.Presence;
import org.carrel.adapter.PresenceFeature;
import org.carrel.adapter.Signal;
import org.carrel.adapter.Target;
import org.carrel.adapter.TypingFeature;
import org.carrel.adapter.testkit.RecordingContext;
import org.junit.jupiter.api.Test;

/** The part of {@link AdapterContractTest} about what is done to messages, and about what may be lost. */
abstract class ActsContract extends CatchUpContract {

    @Test
    void editsGoBothWays() throws Exception {
        ContractPeer ann = world.peer("ann");
        Said said = say(ann, "open till 8");
        Command edit = new Command.Edit(said.target(), part(ann, "open till 9"));
        if (!can("edit")) {
            refused(ann, "edit", edit);
            return;
        }
        command(ann, edit);
        awaitScreen(ann, List.of("open till 9"));
        ann.writes("thansk");
        Event.Received first = context.awaitReceived(1).getFirst();
        ann.edits("thansk", "thanks");
        Event.Edited edited = context.await(Event.Edited.class, each -> true);
        assertThat(edited.parts()).containsExactly(new Content.Plain("thanks", List.of()));
        points(edited.target(), first);
        assertThat(edited.head().author().key()).isEqualTo(first.head().author().key());
    }

    private static void points(Target target, Event.Received to) {
        boolean server = target.server().isPresent()
                && target.server().equals(to.head().refs().server());
        boolean sender = target.sender().isPresent()
                && target.sender().equals(to.head().refs().sender());
        assertThat(server || sender).as("%s names %s", target, to.head().refs()).isTrue();
    }

    @Test
    void retractionsGoBothWays() throws Exception {
        ContractPeer ann = world.peer("ann");
        Said said = say(ann, "sent to the wrong person");
        Command retract = new Command.Retract(said.target());
        if (!can("retract")) {
            refused(ann, "retract", retract);
            return;
        }
        awaitScreen(ann, List.of("sent to the wrong person"));
        command(ann, retract);
        awaitScreen(ann, List.of());
        ann.writes("my card number is 123");
        Event.Received first = context.awaitReceived(1).getFirst();
        ann.retracts("my card number is 123");
        points(context.await(Event.Retracted.class, each -> true).target(), first);
    }

    @Test
    void reactionsGoBothWays() throws Exception {
        ContractPeer ann = world.peer("ann");
        ann.writes("found it!");
        Event.Received first = context.awaitReceived(1).getFirst();
        Command react = new Command.React(first.head().refs(), Set.of("🎉"));
        if (!can("reaction")) {
            refused(ann, "reaction", react);
            return;
        }
        command(ann, react);
        Asked.until("our reaction", () -> ann.reactions("found it!"), Set.of("🎉")::equals);
        Said said = say(ann, "well done");
        awaitScreen(ann, List.of("well done"));
        ann.reacts("well done", "👍");
        Event.Reacted reacted = context.await(Event.Reacted.class, each -> true);
        assertThat(reacted.all()).containsExactly("👍");
        ours(reacted.target(), said);
    }

    /** A message of ours is named by what we know of it: the server's reference or our transaction id. */
    private static void ours(Target target, Said said) {
        boolean server = target.server().isPresent()
                && target.server().equals(said.sent().serverRef());
        boolean own = target.ours().equals(Optional.of(said.id()));
        assertThat(server || own).as("%s names %s", target, said).isTrue();
    }

    @Test
    void repliesNameWhatTheyAnswer() throws Exception {
        ContractPeer ann = world.peer("ann");
        ann.writes("which floor?");
        Event.Received question = context.awaitReceived(1).getFirst();
        if (!can("reply")) {
            say(ann, "the third", Optional.of(question.head().refs()));
            Asked.until(
                    "the answer",
                    ann::screen,
                    screen -> String.join("\n", screen).contains("the third"));
            return;
        }
        Said said = say(ann, "the third", Optional.of(question.head().refs()));
        awaitScreen(ann, List.of("the third"));
        assertThat(ann.answered("the third")).isEqualTo("which floor?");
        ann.replies("the third", "merci");
        Event.Received answer = context.await(
                Event.Received.class, each -> RecordingContext.text(each).equals("merci"));
        ours(answer.replyTo().orElseThrow(), said);
    }

    // What may be lost, and receipts

    @Test
    void typingIsShownBothWays() throws Exception {
        ContractPeer ann = world.peer("ann");
        if (!can("typing")) {
            assertThat(connection.feature(TypingFeature.class)).isEmpty();
            return;
        }
        ann.writes("hello");
        context.awaitReceived(1);
        ann.types(true);
        context.awaitSignal(
                Signal.Typing.class, each -> each.on() && each.dialog().equals(ann.dialog()));
        ann.types(false);
        context.awaitSignal(Signal.Typing.class, each -> !each.on());
        TypingFeature typing = connection.feature(TypingFeature.class).orElseThrow();
        typing.typing(ann.dialog(), true);
        Asked.untilTrue("that we type", ann::seesTyping);
        typing.typing(ann.dialog(), false);
        Asked.untilTrue("that we stopped", () -> !ann.seesTyping());
    }

    @Test
    void presenceIsShownBothWays() throws Exception {
        ContractPeer ann = world.peer("ann");
        if (!can("presence")) {
            assertThat(connection.feature(PresenceFeature.class)).isEmpty();
            return;
        }
        ann.writes("hello");
        context.awaitReceived(1);
        for (Presence presence : List.of(Presence.AWAY, Presence.AVAILABLE)) {
            ann.shows(presence);
            context.awaitSignal(
                    Signal.PresenceIs.class,
                    each -> each.presence() == presence
                            && each.address().equals(ann.dialog().address()));
        }
        PresenceFeature ours = connection.feature(PresenceFeature.class).orElseThrow();
        ours.presence(Presence.AWAY, "back at two");
        Asked.untilTrue("that we are away", () -> ann.seesPresence() == Presence.AWAY);
    }

    @Test
    void receiptsComeOnlyWhenTheyAreTrue() throws Exception {
        ContractPeer ann = world.peer("ann");
        ann.writes("one question");
        Event.Received question = context.awaitReceived(1).getFirst();
        Command read = new Command.Read(question.head().refs());
        if (!can("receipts")) {
            refused(ann, "receipts", read);
            return;
        }
        ann.goesAway();
        Said said = say(ann, "one answer");
        assertThat(context.of(Event.Receipt.class)).isEmpty();
        ann.comesBack();
        awaitScreen(ann, List.of("one answer"));
        ours(receipt(Event.Receipt.Kind.DELIVERED).upTo(), said);
        assertThat(context.of(Event.Receipt.class)).noneMatch(each -> each.kind() == Event.Receipt.Kind.READ);
        ann.reads();
        ours(receipt(Event.Receipt.Kind.READ).upTo(), said);
        assertThat(ann.seesRead("one question")).isFalse();
        command(ann, read);
        Asked.untilTrue("that we have read it", () -> ann.seesRead("one question"));
    }

    @Test
    void whatComesBackAfterItWasTakenIsSaidOfThatMessage() throws Exception {
        if (!can("bounces")) {
            return;
        }
        ContractPeer ann = world.peer("ann");
        say(ann, "one answer");
        Said said = say(ann, "another answer");
        awaitScreen(ann, List.of("one answer", "another answer"));
        ann.givesBack("another answer");
        Event.Bounced bounced = context.await(Event.Bounced.class, each -> true);
        ours(bounced.target(), said);
        assertThat(bounced.head().dialog()).isEqualTo(ann.dialog());
        assertThat(bounced.reason().english()).isNotBlank();
    }

    private Event.Receipt receipt(Event.Receipt.Kind kind) throws InterruptedException {
        return context.await(Event.Receipt.class, each -> each.kind() == kind);
    }
}
