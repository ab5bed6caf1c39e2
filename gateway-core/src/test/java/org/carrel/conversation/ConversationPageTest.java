package org.carrel.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carrel.conversation.Conversation.Phase;
import org.carrel.store.Database;
import org.carrel.store.Tx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of conversations hold each of them once, and are read from an index. */
class ConversationPageTest {

    private static final long NOBODY = 0;
    private static final int ALL = 60;
    private static final List<Phase> PHASES = List.of(Phase.WAITING, Phase.OPEN, Phase.CLOSED);

    private final ConversationPageStore pages = new ConversationPageStore();
    private Database database;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        database = Database.open(folder, Clock.systemUTC());
        database.writer().lane("people").run(ConversationPageTest::fill);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** The greater the id, the later; but three at a time are equally late. */
    private static void fill(Tx tx) {
        tx.update("INSERT INTO branch (id, name, version) VALUES (1, 'Main', 1)");
        for (long id = 1; id <= ALL; id++) {
            tx.update(
                    "INSERT INTO conversation (id, kind, phase, branch, title, opened_at, last_at, version)"
                            + " VALUES (?, ?, ?, 1, '', 0, ?, 1)",
                    id,
                    id % 10 == 0 ? "STAFF_DIRECT" : "PATRON",
                    phase(id),
                    id / 3);
        }
    }

    private static Phase phase(long id) {
        return PHASES.get((int) (id % 7 % 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WAITING", "OPEN", "CLOSED", "WAITING OPEN", "OPEN CLOSED", "WAITING OPEN CLOSED"})
    void pageByPageEachIsThereOnceTheLatestFirst(String words) {
        Set<Phase> phases = EnumSet.noneOf(Phase.class);
        for (String word : words.split(" ")) {
            if (!word.isEmpty()) {
                phases.add(Phase.valueOf(word));
            }
        }
        List<Long> read = new ArrayList<>();
        Optional<Long> before = Optional.empty();
        List<Long> page = page(phases, before);
        while (!page.isEmpty()) {
            read.addAll(page);
            before = Optional.of(page.getLast());
            page = page(phases, before);
        }

        assertThat(read).isEqualTo(expected(phases));
    }

    private static List<Long> expected(Set<Phase> phases) {
        List<Long> expected = new ArrayList<>();
        for (long id = ALL; id >= 1; id--) {
            if (id % 10 != 0 && (phases.isEmpty() || phases.contains(phase(id)))) {
                expected.add(id);
            }
        }
        return expected;
    }

    private List<Long> page(Set<Phase> phases, Optional<Long> before) {
        return database.reader().read(sql -> pages.page(sql, NOBODY, phases, before, 7)).stream()
                .map(Conversation::id)
                .toList();
    }

    @Test
    void neitherPartIsSortedOrReadFromItsBeginning() {
        for (String part : List.of(ConversationPageStore.NOT_CLOSED, ConversationPageStore.CLOSED)) {
            assertThat(plan(part))
                    .noneMatch(step -> step.contains("TEMP B-TREE") || step.matches("SCAN c\\b.*"))
                    .anyMatch(step -> step.matches("SEARCH c USING INDEX conversation_(open|closed) .*last_at.*"));
        }
    }

    private List<String> plan(String question) {
        return database.reader()
                .read(sql -> sql.list("EXPLAIN QUERY PLAN " + question, row -> row.getString("detail")));
    }
}
