package org.carrel.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSecondOpeningOfTheFolderIsRefusedInWords() {
        assertThatThrownBy(() -> Database.open(folder, Clock.systemUTC()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("Another Carrel already works in the data folder")
                .hasMessageContaining("--data");
    }
}
