package org.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

    @TempDir
    Path folder;

    @Test
    void aSchemaNewerThanTheProgramIsRefusedInWords() throws Exception {
        Database.open(folder, Clock.systemUTC()).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Database.FILE));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }

        assertThatThrownBy(() -> Database.open(folder, Clock.systemUTC()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("newer Carrel");
    }

    @Test
    void aRestoreBeginsANewEpochAndSendsNothingAgain() throws Exception {
        Path copy = folder.resolve("copy.db");
        Path data = folder.resolve("data");
        String before;
        try (Database database = Database.open(data, Clock.systemUTC())) {
            before = database.feed().last().epoch();
            BackupStore.write(data, copy.toString());
        }

        BackupStore.restore(data, copy.toString(), Clock.systemUTC());

        try (Database database = Database.open(data, Clock.systemUTC())) {
            assertThat(database.feed().last().epoch()).isNotEqualTo(before);
            long open = database.reader()
                    .read(sql -> sql.number(
                            "SELECT count(*) FROM outbox_part WHERE state IN ('QUEUED', 'SENDING', 'HELD')"));
            assertThat(open).isZero();
        }
    }
}
