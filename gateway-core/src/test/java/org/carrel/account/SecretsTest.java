package org.carrel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.carrel.adapter.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path data;

    @Test
    void whatIsEncryptedOpensAfterAStartAndForNoOtherFieldOrAccount() throws Exception {
        byte[] stored = Secrets.in(data).encrypt(7, "password", Secret.of("open sesame"));

        Secrets again = Secrets.in(data);
        assertThat(again.decrypt(7, "password", stored).reveal()).isEqualTo("open sesame");
        assertThatThrownBy(() -> again.decrypt(8, "password", stored)).hasMessageContaining("keys/master.key");
        assertThatThrownBy(() -> again.decrypt(7, "token", stored)).hasMessageContaining("keys/master.key");
    }

    @Test
    void theKeyIsItsOwnersAlone() throws Exception {
        Secrets.in(data);

        Path key = data.resolve("keys/master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyFileThatIsNoneSaysWhatToDo() throws Exception {
        Secrets.in(data);
        Files.write(data.resolve("keys/master.key"), new byte[0]);

        assertThatThrownBy(() -> Secrets.in(data))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has 0 bytes, not 32")
                .hasMessageContaining("from a backup");
    }
}
