package org.carrel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrel.account.Secrets;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.FileRef;
import org.carrel.config.FileLimits;
import org.carrel.store.Database;
import org.carrel.store.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {

    private static final Shelf.Owner ADA = new Shelf.Owner(Optional.empty(), Optional.empty());

    @TempDir
    Path folder;

    private Database database;
    private Shelf shelf;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder, Clock.systemUTC());
        shelf = shelf(Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsKeptCanBeReadAgain() throws Exception {
        StoredFile kept = keep(new byte[] {1, 2, 3});

        assertThat(kept.size()).isEqualTo(3);
        assertThat(known(kept.id())).contains(kept);
        try (InputStream in = shelf.open(kept.id())) {
            assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void nobodyElseOnTheMachineReadsIt() throws Exception {
        keep(new byte[] {1});

        try (Stream<Path> all = Files.walk(folder.resolve("files"))) {
            assertThat(all.toList())
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .endsWith("------"));
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInWords() throws Exception {
        AccountFiles files = files();

        assertThatThrownBy(() -> files.save("a", "", new ByteArrayInputStream(new byte[101])))
                .isInstanceOf(AdapterException.class)
                .hasMessageContaining("larger than");
        assertThat(left()).isEmpty();
    }

    @Test
    void whatThereIsNoRoomForIsRefusedAndLeavesNothing() throws Exception {
        keep(new byte[100]);
        keep(new byte[100]);

        assertThatThrownBy(() -> keep(new byte[51]))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.status()).isEqualTo(507));
        assertThat(left()).hasSize(2);
    }

    @Test
    void anAdapterReadsWhatItSaved() throws Exception {
        AccountFiles files = files();
        FileRef ref = keep(new byte[] {7}).ref();

        try (InputStream in = files.open(ref)) {
            assertThat(in.readAllBytes()).containsExactly(7);
        }
        assertThat(files.link(ref).toString()).startsWith("https://ask.example.org/f/");
        assertThatThrownBy(() -> files.open(new FileRef("file:../carrel.db"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> files.open(new FileRef("file:7"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatNobodySaidWithinADayIsDeleted() throws Exception {
        StoredFile kept = keep(new byte[] {1});

        shelf.cut();
        assertThat(left()).hasSize(1);

        shelf(Clock.offset(Clock.systemUTC(), Duration.ofHours(25))).cut();
        assertThat(left()).isEmpty();
        assertThat(known(kept.id())).isEmpty();
    }

    @Test
    void whatACrashLeftHalfWayIsThrownAway() throws Exception {
        shelf.receive().write(1);

        shelf(Clock.systemUTC());

        assertThat(left()).isEmpty();
    }

    private Optional<StoredFile> known(long id) {
        return database.reader().read(sql -> new FileStore().get(sql, id));
    }

    private Shelf shelf(Clock clock) throws IOException {
        return new Shelf(database, folder, new FileLimits(100, 150, 250, Duration.ofDays(30)), clock);
    }

    private AccountFiles files() throws IOException {
        FileLinks links = new FileLinks(
                Secrets.in(folder).derive("links"),
                () -> URI.create("https://ask.example.org/"),
                Duration.ofDays(30),
                Clock.systemUTC());
        return new AccountFiles(1, shelf, links);
    }

    private StoredFile keep(byte[] bytes) throws Exception {
        try (Incoming incoming = shelf.receive()) {
            incoming.write(bytes);
            return shelf.keep(incoming, ADA, "a.bin");
        }
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("files"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
