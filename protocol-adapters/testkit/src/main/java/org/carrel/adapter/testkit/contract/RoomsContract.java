package org.carrel.adapter.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Author;
import org.carrel.adapter.Command;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Event;
import org.carrel.adapter.Rooms;
import org.carrel.adapter.Sent;
import org.carrel.adapter.Signal;
import org.carrel.adapter.testkit.RecordingContext;
import org.junit.jupiter.api.Test;

/** The part of {@link AdapterContractTest} about rooms. */
abstract class RoomsContract extends ActsContract {

    private Rooms rooms() {
        return connection.feature(Rooms.class).orElseThrow();
    }

    private Sent sayIn(DialogRef room, String text) throws Exception {
        Draft draft = new Draft(List.of(new Content.Plain(text, List.of())), Optional.empty());
        return connection.send(
                room,
                next(),
                new Command.Say(connection.render(room, draft).parts().getFirst(), Optional.empty()));
    }

    private Event.Received heard(String text) throws InterruptedException {
        return context.await(
                Event.Received.class, each -> RecordingContext.text(each).equals(text));
    }

    @Test
    void aRoomIsEnteredTalkedInAndLeft() throws Exception {
        if (!can("rooms")) {
            return;
        }
        ContractPeer ann = world.peer("ann");
        DialogRef room = ann.room();
        AdapterException outside = catchThrowableOfType(AdapterException.class, () -> sayIn(room, "too early"));
        assertThat(outside.nothingSent).isTrue();

        rooms().join(room, Optional.empty());
        rooms().join(room, Optional.empty());
        Signal.Occupants there = context.awaitSignal(Signal.Occupants.class, _ -> true);
        assertThat(there.dialog()).isEqualTo(room);
        assertThat(there.all())
                .extracting(Author::role)
                .contains(Author.Role.US)
                .hasSize(2);
        ann.saysInRoom("hello");
        Event.Received hello = heard("hello");
        assertThat(hello.head().dialog()).isEqualTo(room);
        assertThat(hello.head().author().role()).isNotEqualTo(Author.Role.US);
        sayIn(room, "good morning");
        Asked.until("what we said in the room", ann::roomScreen, List.of("good morning")::equals);

        rooms().leave(room);
        rooms().leave(room);
        ann.saysInRoom("are you still there?");
        ann.writes("or here?");
        assertThat(heard("or here?").head().dialog()).isEqualTo(ann.dialog());
        assertThat(context.texts()).doesNotContain("are you still there?");
    }
}
