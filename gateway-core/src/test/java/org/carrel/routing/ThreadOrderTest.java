package org.carrel.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.Author;
import org.carrel.adapter.Content;
import org.carrel.adapter.Cursor;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Head.Source;
import org.carrel.adapter.Scope;
import org.carrel.adapter.Target;
import org.carrel.conversation.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive that is fetched over connections that break, while live messages come in. */
class ThreadOrderTest {

    private static final String ANN = "ann@example.org";

    @TempDir
    Path folder;

    private final Instant began = Instant.now().minusSeconds(60);
    private RoutingDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new RoutingDesk(folder, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aGapThatOutlivesItsConnectionIsFilledWhereItWas() throws Exception {
        settled(1, 1);
        gap(2, Source.LIVE, 5);
        gap(2, Source.LIVE, 6);
        settled(3, 2, 3, 4, 5, 6, 7);

        assertThat(desk.texts(ANN)).containsExactly("1", "2", "3", "4", "5", "6", "7");
    }

    @Test
    void aBrokenFetchGoesOnBetweenWhatItFetchedAndWhatWasLive() throws Exception {
        settled(1, 1);
        gap(2, Source.LIVE, 6);
        settled(2, 2, 3);
        gap(3, Source.LIVE, 8);
        settled(4, 4, 5, 6, 7, 8, 9);

        assertThat(desk.texts(ANN)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @Test
    void aLiveMessageWithItsCursorEndsTheGap() throws Exception {
        settled(1, 1);
        gap(2, Source.LIVE, 3);
        settled(2, 2, 3);
        store(2, true, event(Source.LIVE, 4));
        settled(3, 5, 6);

        assertThat(desk.texts(ANN)).containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void aCursorMovedInOneDialogEndsTheGapOfAllOfThem() throws Exception {
        settled(1, 1);
        gap(2, Source.LIVE, 2);
        store(2, true, RoutingDesk.words("bea@example.org", "b1", "hello", Source.LIVE));
        settled(3, 3, 4);

        assertThat(desk.texts(ANN)).containsExactly("1", "2", "3", "4");
    }

    /** A server gives again what a dead connection had not confirmed, whatever the archive is read to. */
    @Test
    void whatComesAgainByItselfWaitsForItsPlace() throws Exception {
        settled(1, 1);
        gap(2, Source.CATCH_UP, 4);
        gap(2, Source.CATCH_UP, 5);
        settled(2, 2, 3, 4, 5, 6);

        assertThat(desk.texts(ANN)).containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void whatAnArchiveIsReadForLiveReachesWhatIsThere() throws Exception {
        settled(1, 1);
        gap(2, Source.LIVE, 2);
        gap(2, Source.LIVE, 3);
        store(2, true, event(Source.LIVE, 2));
        store(2, true, event(Source.LIVE, 3));
        settled(3, 4, 5);

        assertThat(desk.texts(ANN)).containsExactly("1", "2", "3", "4", "5");
    }

    /** Fetched with a cursor, as an adapter reads an archive on. */
    private void settled(long run, int... numbers) throws Exception {
        for (int number : numbers) {
            store(run, true, event(Source.CATCH_UP, number));
        }
    }

    private void gap(long run, Source source, int number) throws Exception {
        store(run, false, event(source, number));
    }

    private void store(long run, boolean gapless, Event event) throws Exception {
        Map<Scope, Cursor> cursors = gapless ? Map.of(new Scope("archive"), new Cursor("somewhere")) : Map.of();
        desk.database
                .writer()
                .lane("account:" + desk.account)
                .run(tx -> desk.inbound.apply(tx, desk.account, new Run(run, gapless), List.of(event), cursors));
    }

    /** The archive stamps whole seconds; all of these are of the same one. */
    private Event event(Source source, int number) {
        Author author = new Author(ANN, ANN, "Ann", Author.Role.PEER, Author.Trust.NONE);
        Target refs = new Target(Optional.of("s" + number), Optional.empty(), Optional.empty());
        Head head = new Head(new DialogRef(DialogRef.Kind.PEER, ANN), author, refs, began, source);
        return new Event.Received(
                head, List.of(new Content.Plain(Integer.toString(number), List.of())), Optional.empty());
    }
}
