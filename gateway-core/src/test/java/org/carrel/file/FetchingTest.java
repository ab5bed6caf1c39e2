package org.carrel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.carrel.adapter.Author;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.FileRef;
import org.carrel.adapter.Head;
import org.carrel.adapter.Target;
import org.carrel.adapter.testkit.ManualClock;
import org.carrel.config.FileLimits;
import org.carrel.conversation.Inbound;
import org.carrel.conversation.MessageStore;
import org.carrel.conversation.Run;
import org.carrel.delivery.Outbox;
import org.carrel.store.Database;
import org.carrel.store.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What messages say that they carry is fetched afterwards, from a real server. */
@Timeout(60)
class FetchingTest {

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final Inbound inbound = new Inbound(new Outbox(_ -> {}));
    private final FileStore store = new FileStore();
    private FarServer far;
    private Database database;
    private Shelf shelf;
    private Fetching fetching;

    @BeforeEach
    void open() throws Exception {
        far = new FarServer();
        database = Database.open(folder, clock);
        shelf = new Shelf(database, folder, new FileLimits(100_000, 150_000, 200_000, Duration.ofDays(1)), clock);
        fetching = fetching(HandingOut.nothing());
        database.writer().lane("test").run(tx -> {
            tx.update("INSERT INTO branch (id, name, version) VALUES (1, 'Main', 1)");
            tx.update("INSERT INTO desk (id, branch, name, version) VALUES (1, 1, 'Desk', 1)");
            tx.update("INSERT INTO account (id, branch, desk, network, name, settings, enabled, managed, created_at,"
                    + " version) VALUES (1, 1, 1, 'xmpp', 'Ask', '{}', 1, 'INBOX', 0, 1)");
        });
    }

    @AfterEach
    void close() {
        fetching.close();
        database.close();
        far.close();
    }

    @Test
    void theMessageIsThereAtOnceAndComesAgainWithItsFile() throws Exception {
        byte[] picture = Pictures.of("png", 900, 300);
        far.answer("/tram.png", picture);
        long message = arrives(far.at("/tram.png"));
        assertThat(file(message).state()).isEqualTo(StoredFile.State.PENDING);
        assertThat(version(message)).isEqualTo(1);

        fetching.start();
        StoredFile here = await(message, StoredFile.State.HERE);

        assertThat(here.type()).isEqualTo("image/png");
        assertThat(here.size()).isEqualTo(picture.length);
        assertThat(here.thumbnail()).contains(new StoredFile.Thumbnail(640, 213));
        assertThat(version(message)).isEqualTo(2);
        try (var in = shelf.open(here.id())) {
            assertThat(in.readAllBytes()).isEqualTo(picture);
        }
    }

    @Test
    void whatCannotBeHadSaysWhyAndIsTriedAgainByAPerson() throws Exception {
        fetching.start();
        long message = arrives(far.at("/a"));

        StoredFile failed = await(message, StoredFile.State.FAILED);
        assertThat(failed.reason().orElseThrow().english()).startsWith("localhost does not hand this file out");
        assertThat(version(message)).isEqualTo(2);

        far.answer("/a", new byte[] {1});
        fetching.again(failed.id());

        assertThat(await(message, StoredFile.State.HERE).reason()).isEmpty();
        assertThatThrownBy(() -> fetching.again(failed.id())).isInstanceOf(Refusal.class);
    }

    @Test
    void aServerInTroubleIsAskedAgainLater() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        far.answer("/a", exchange -> FarServer.status(exchange, tries.incrementAndGet() < 3 ? 503 : 200));
        fetching.start();
        long message = arrives(far.at("/a"));

        awaitAttempts(message, 1);
        clock.advance(Duration.ofSeconds(11));
        arrives("https://[::1]/news");
        awaitAttempts(message, 2);
        clock.advance(Duration.ofSeconds(61));
        arrives("https://[::1]/more-news");

        await(message, StoredFile.State.HERE);
        assertThat(tries).hasValue(3);
    }

    @Test
    void aRestartForgetsNothing() throws Exception {
        far.answer("/a", exchange -> sleep());
        fetching.start();
        long message = arrives(far.at("/a"));
        await("the visit", () -> Optional.of(far.visits.get()).filter(count -> count > 0));
        fetching.close();
        assertThat(file(message).state()).isEqualTo(StoredFile.State.PENDING);

        far.forget("/a");
        far.answer("/a", new byte[] {1});
        fetching = fetching(HandingOut.nothing());
        fetching.start();

        await(message, StoredFile.State.HERE);
    }

    @Test
    void tooLargeOrWithoutRoomIsSaidInWords() throws Exception {
        far.answer("/large", new byte[100_001]);
        far.answer("/first", new byte[90_000]);
        far.answer("/second", new byte[90_000]);
        fetching.start();

        assertThat(code(await(arrives(far.at("/large")), StoredFile.State.FAILED)))
                .isEqualTo("file-too-large");
        await(arrives(far.at("/first")), StoredFile.State.HERE);
        assertThat(code(await(arrives(far.at("/second")), StoredFile.State.FAILED)))
                .isEqualTo("files-full");
    }

    @Test
    void whatIsAtNoHttpsAddressTheAdapterFetches() throws Exception {
        fetching = fetching(new HandingOut(to -> to.write(new byte[] {5, 6})));
        fetching.start();

        StoredFile here = await(arrives("mxc://example.org/7"), StoredFile.State.HERE);

        try (var in = shelf.open(here.id())) {
            assertThat(in.readAllBytes()).containsExactly(5, 6);
        }
    }

    @Test
    void anAdapterThatBringsTooMuchIsStopped() throws Exception {
        fetching = fetching(new HandingOut(to -> {
            while (true) {
                to.write(new byte[1000]);
            }
        }));
        fetching.start();

        assertThat(code(await(arrives("mxc://example.org/7"), StoredFile.State.FAILED)))
                .isEqualTo("file-too-large");
    }

    @Test
    void anAdapterThatFailsIsAskedAgainLaterAndNotAtOnce() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        fetching = fetching(new HandingOut(_ -> {
            tries.incrementAndGet();
            throw new IllegalStateException("a fault in the adapter");
        }));
        fetching.start();

        awaitAttempts(arrives("mxc://example.org/7"), 1);

        Thread.sleep(500);
        assertThat(tries).hasValue(1);
    }

    @Test
    void anAdapterWithoutFilesCannot() throws Exception {
        fetching.start();

        assertThat(code(await(arrives("mxc://example.org/7"), StoredFile.State.FAILED)))
                .isEqualTo("file-no-source");
    }

    private Fetching fetching(HandingOut adapter) throws Exception {
        Predicate<InetAddress> here = address -> address.getHostAddress().equals("127.0.0.1");
        FileSources sources = new FileSources(WebFetch.with(far.trusting(), here), adapter);
        return new Fetching(database, shelf, sources, new MessageStore()::renew, clock);
    }

    private long arrives(String ref) throws InterruptedException {
        Author author = new Author("rosalind", "rosalind", "Rosalind", Author.Role.PEER, Author.Trust.NONE);
        DialogRef dialog = new DialogRef(DialogRef.Kind.PEER, "rosalind");
        Target refs = new Target(Optional.of("ref-" + System.nanoTime()), Optional.empty(), Optional.empty());
        Head head = new Head(dialog, author, refs, clock.instant(), Head.Source.LIVE);
        Content file = new Content.Attachment(new FileRef(ref), "tram.png", "image/png", -1, "");
        Event event = new Event.Received(head, List.of(file), Optional.empty());
        database.writer()
                .lane("account:1")
                .run(tx -> inbound.apply(tx, 1, new Run(1, false), List.of(event), Map.of()));
        return database.reader().read(sql -> sql.number("SELECT max(id) FROM message"));
    }

    private StoredFile file(long message) {
        return database.reader().read(sql -> store.of(sql, message)).getFirst();
    }

    private long version(long message) {
        return database.reader()
                .read(sql -> new MessageStore().get(sql, message).orElseThrow().version());
    }

    private StoredFile await(long message, StoredFile.State state) throws InterruptedException {
        return await(state.name(), () -> Optional.of(file(message)).filter(file -> file.state() == state));
    }

    private void awaitAttempts(long message, int attempts) throws InterruptedException {
        await("attempt " + attempts, () -> Optional.of(file(message)).filter(file -> file.attempts() == attempts));
    }

    private static <T> T await(String what, Supplier<Optional<T>> look) throws InterruptedException {
        for (int i = 0; i < 2_000; i++) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(10);
        }
        throw new AssertionError("Waited in vain for " + what);
    }

    private static String code(StoredFile failed) {
        return failed.reason().orElseThrow().code();
    }

    private static void sleep() throws IOException {
        try {
            Thread.sleep(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
