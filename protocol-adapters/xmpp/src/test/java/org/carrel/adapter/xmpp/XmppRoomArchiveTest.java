package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.Author;
import org.carrel.adapter.Batch;
import org.carrel.adapter.Event;
import org.carrel.adapter.Found;
import org.carrel.adapter.Head;
import org.carrel.adapter.History;
import org.carrel.adapter.Lookup;
import org.carrel.adapter.Rooms;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.testkit.RecordingContext;
import org.carrel.adapter.testkit.prosody.Archive;
import org.junit.jupiter.api.Test;

/** What was said in a room while we were away. */
class XmppRoomArchiveTest extends XmppRoomScene {

    private void connect() throws Exception {
        assertThat(desk.connect().code()).isEqualTo(AccountStatus.Code.CONNECTED);
        join();
    }

    @Test
    void whatWasSaidMeanwhileComesOnceInOrderWithItsTime() throws Exception {
        begin(options -> options.archive(Archive.SQLITE), Map.of());
        patron.enter(room, "ann");
        patron.sayInRoom(room, "before we came");
        patron.sync();
        join();
        patron.sayInRoom(room, "known");
        context.awaitReceived(1);
        desk.disconnect();
        Instant from = Instant.now();
        for (int first = 0; first < 450; first += 50) {
            patron.flood(
                    "<message type='groupchat' to='" + room + "' id='m{n}'><body>missed {n}</body></message>",
                    first,
                    50,
                    0);
            patron.sync();
        }
        Instant to = Instant.now();

        connect();
        patron.sayInRoom(room, "live");

        List<Event.Received> all = context.awaitReceived(452);
        assertThat(context.texts().getFirst()).isEqualTo("known");
        assertThat(context.texts().subList(1, 451))
                .containsExactlyElementsOf(
                        IntStream.range(0, 450).mapToObj(i -> "missed " + i).toList());
        assertThat(context.texts().getLast()).isEqualTo("live");
        assertThat(all.subList(1, 451)).allSatisfy(each -> {
            assertThat(each.head().source()).isEqualTo(Head.Source.CATCH_UP);
            assertThat(each.head().sentAt()).isBetween(from.minusSeconds(2), to.plusSeconds(2));
            assertThat(each.head().author()).isEqualTo(all.getFirst().head().author());
        });
        assertThat(new HashSet<>(
                        all.stream().map(each -> each.head().refs().server()).toList()))
                .hasSize(452);
    }

    @Test
    void aRestartedGatewayGoesOnWhereTheRoomWasStored() throws Exception {
        begin();
        patron.enter(room, "ann");
        join();
        patron.sayInRoom(room, "known");
        context.awaitReceived(1);
        say("c1", "ours");
        context.awaitReceived(2);
        desk.disconnect();
        patron.sayInRoom(room, "missed");
        patron.sync();

        RecordingContext next = context.restarted();
        desk = XmppAccounts.adapter(server).open(XmppAccounts.account(server, "desk"), next);
        assertThat(desk.connect().code()).isEqualTo(AccountStatus.Code.CONNECTED);
        join();
        patron.sayInRoom(room, "live");

        next.awaitReceived(2);
        assertThat(next.texts()).containsExactly("missed", "live");
        next.close();
    }

    @Test
    void aPositionMovesOnlyWhenNothingIsMissingBeforeIt() throws Exception {
        begin();
        patron.enter(room, "ann");
        join();
        patron.sayInRoom(room, "one");
        context.awaitReceived(1);

        List<Batch> said = context.batches().stream()
                .filter(batch -> !batch.events().isEmpty())
                .filter(batch -> batch.events().getLast() instanceof Event.Received)
                .toList();

        assertThat(said).hasSize(1);
        assertThat(said.getFirst().cursors().values())
                .singleElement()
                .satisfies(cursor -> assertThat(cursor.value())
                        .endsWith(context.received()
                                .getFirst()
                                .head()
                                .refs()
                                .server()
                                .orElseThrow()));
    }

    @Test
    void weGoBackByOurselvesAfterALostSession() throws Exception {
        begin();
        patron.enter(room, "ann");
        join();
        desk.disconnect();
        patron.awaitPresence(room + "/desk", "unavailable");
        patron.sayInRoom(room, "missed");
        patron.sync();

        assertThat(desk.connect().code()).isEqualTo(AccountStatus.Code.CONNECTED);

        assertThat(context.awaitReceived(1).getFirst().head().source()).isEqualTo(Head.Source.CATCH_UP);
        assertThat(context.texts()).containsExactly("missed");
    }

    @Test
    void aSignOutEndsTheReadingOfARoomAndNothingIsLost() throws Exception {
        begin();
        patron.enter(room, "ann");
        join();
        desk.disconnect();
        patron.sayInRoom(room, "missed");
        patron.sync();
        context.hold();
        assertThat(desk.connect().code()).isEqualTo(AccountStatus.Code.CONNECTED);
        context.awaitHeld();

        desk.disconnect();
        context.release();
        assertThat(context.texts()).isEmpty();

        connect();
        context.awaitReceived(1);
        assertThat(context.texts()).containsExactly("missed");
    }

    @Test
    void whatWasSaidBeforeWeCameIsFetchedWhenItIsAskedFor() throws Exception {
        begin();
        patron.enter(room, "ann");
        for (String text : List.of("one", "two", "three")) {
            patron.sayInRoom(room, text);
        }
        patron.sync();
        join();
        History history = desk.feature(History.class).orElseThrow();

        boolean more = history.before(place, Optional.empty(), 2);

        assertThat(more).isTrue();
        assertThat(context.texts()).containsExactly("two", "three");
        Head oldest = context.received().getFirst().head();
        assertThat(oldest.source()).isEqualTo(Head.Source.HISTORY);
        assertThat(history.before(place, oldest.refs().server(), 10)).isFalse();
        assertThat(context.texts()).containsExactly("two", "three", "one");
    }

    @Test
    void whatBecameOfASendIsInTheArchiveOfTheRoom() throws Exception {
        begin();
        patron.enter(room, "ann");
        join();
        Instant from = Instant.now();
        Optional<String> ref = say("c1", "did this arrive?").serverRef();
        Lookup lookup = desk.feature(Lookup.class).orElseThrow();

        Found there = lookup.find(place, new TransactionId("c1"), words("did this arrive?"), from);
        Found nowhere = lookup.find(place, new TransactionId("c2"), words("never sent"), from);

        assertThat(there.answer()).isEqualTo(Found.Answer.ARRIVED);
        assertThat(there.serverRef()).isEqualTo(ref);
        assertThat(nowhere.answer()).isEqualTo(Found.Answer.NEVER_ARRIVED);
    }

    @Test
    void whoeverTakesOurNameWhileWeAreAwayIsNotUs() throws Exception {
        begin();
        patron.enter(room, "ann");
        patron.configure(room, Map.of("muc#roomconfig_persistentroom", "1"));
        join();
        say("c1", "it is us");
        desk.disconnect();
        patron.awaitPresence(room + "/desk", "unavailable");
        patron.raw("<presence to='" + room + "/desk'/>");
        patron.sayInRoom(room, "it is not us");
        patron.raw("<presence to='" + room + "/ann'/>");
        patron.sync();

        connect();

        List<Event.Received> said = context.awaitReceived(2);
        assertThat(said.getFirst().head().author().role()).isEqualTo(Author.Role.US);
        assertThat(said.getLast().head().author().role()).isEqualTo(Author.Role.PEER);
    }

    @Test
    void aRoomWithoutAnArchiveTellsItAtTheDoor() throws Exception {
        begin(options -> options.archive(Archive.NONE), Map.of());
        patron.enter(room, "ann");
        patron.sayInRoom(room, "before we came");
        patron.sync();
        join();
        patron.sayInRoom(room, "known");
        context.awaitReceived(1);
        desk.disconnect();
        Instant known = context.received().getFirst().head().sentAt().plusSeconds(1);
        while (Instant.now().isBefore(known)) { // the room tells the time by the second
            patron.sync();
        }
        patron.sayInRoom(room, "missed");
        patron.sync();

        Rooms rooms = rooms();
        assertThat(desk.connect().code()).isEqualTo(AccountStatus.Code.CONNECTED);
        rooms.join(place, Optional.empty());
        patron.sayInRoom(room, "live");

        context.awaitReceived(3);
        assertThat(context.texts()).containsExactly("known", "missed", "live");
        assertThat(context.received().get(1).head().source()).isEqualTo(Head.Source.CATCH_UP);
        assertThat(desk.capabilities(place).serverIds()).isFalse();
    }
}
