package org.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationTest {

    @TempDir
    Path folder;

    @Test
    void theProgramsVersionIsThatOfTheNewestFile() throws Exception {
        assertThat(newest()).isEqualTo(Migration.VERSION);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aSchemaMigratedFromAnEarlierVersionEqualsAFreshOne(int version) throws Exception {
        Path fresh = folder.resolve("fresh");
        Path old = Files.createDirectories(folder.resolve("old"));
        asWrittenBy(version, old.resolve(Database.FILE));

        Database.open(fresh, Clock.systemUTC()).close();
        Database.open(old, Clock.systemUTC()).close();

        assertThat(schema(old)).isEqualTo(schema(fresh));
    }

    @Test
    void aSchemaNewerThanTheProgramIsRefusedInWords() throws Exception {
        Database.open(folder, Clock.systemUTC()).close();
        execute(folder.resolve(Database.FILE), "PRAGMA user_version = 99");

        assertThatThrownBy(() -> Database.open(folder, Clock.systemUTC()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("newer Carrel");
    }

    /** Every version that there ever was, by the files: not by the constant, which may have been forgotten. */
    static Stream<Integer> versions() throws Exception {
        return IntStream.rangeClosed(1, newest()).boxed();
    }

    private static int newest() throws Exception {
        Path files = Path.of(Objects.requireNonNull(MigrationTest.class.getResource("/db/migration"))
                .toURI());
        try (Stream<Path> all = Files.list(files)) {
            return all.map(file -> file.getFileName().toString().replaceFirst("^V(\\d+)__.*", "$1"))
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElseThrow();
        }
    }

    private static void asWrittenBy(int version, Path file) throws SQLException {
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + file, "", "")
                .locations("classpath:db/migration")
                .target(Integer.toString(version))
                .load()
                .migrate();
        execute(file, "PRAGMA user_version = " + version);
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What SQLite says of every table, column, index and foreign key; the text of a changed table may differ. */
    private static List<String> schema(Path folder) throws SQLException, IOException {
        List<String> all = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Database.FILE))) {
            for (String question : List.of(
                    "SELECT s.type, s.name, c.name, c.type, c.\"notnull\", c.dflt_value, c.pk, c.hidden"
                            + " FROM sqlite_schema s, pragma_table_xinfo(s.name) c ORDER BY s.name, c.name",
                    "SELECT s.name, l.wr, l.strict FROM sqlite_schema s, pragma_table_list(s.name) l ORDER BY s.name",
                    "SELECT s.name, f.\"table\", f.\"from\", f.\"to\", f.on_delete"
                            + " FROM sqlite_schema s, pragma_foreign_key_list(s.name) f ORDER BY s.name, f.\"from\"",
                    "SELECT s.name, i.name, i.\"unique\", i.partial, x.seqno, x.name, x.\"desc\", x.coll"
                            + " FROM sqlite_schema s, pragma_index_list(s.name) i, pragma_index_xinfo(i.name) x"
                            + " ORDER BY s.name, i.name, x.seqno",
                    "SELECT type, name, sql FROM sqlite_schema WHERE type <> 'table' ORDER BY name",
                    "PRAGMA user_version")) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery(question)) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        List<String> row = new ArrayList<>();
                        for (int i = 1; i <= columns; i++) {
                            row.add(String.valueOf(rows.getString(i)));
                        }
                        all.add(String.join(" ", row));
                    }
                }
            }
        }
        return all;
    }
}
