package org.carrel.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Argon2Test {

    /** From the reference program: {@code echo -n password | argon2 somesalt -id -t 2 -m 8 -p 1 -l 32}. */
    private static final String REFERENCE =
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    @Test
    void itIsTheReferencesHash() {
        Argon2.Stored ours = new Argon2(256, 2, 1).hash("password", "somesalt".getBytes(StandardCharsets.UTF_8));

        assertThat(ours.text()).isEqualTo(REFERENCE);
    }

    @Test
    void aStoredHashIsReadBackAndCompared() {
        Argon2.Stored stored = Argon2.parse(REFERENCE).orElseThrow();

        assertThat(stored.matches("password")).isTrue();
        assertThat(stored.matches("Password")).isFalse();
        assertThat(Argon2.parse("$2y$10$abc")).isEmpty();
    }
}
