package org.carrel.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.carrel.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody is found by what is remembered of a name or address. */
class ContactSearchTest {

    private static final long DESK = 1;
    private static final long OTHER = 2;

    private final ContactStore store = new ContactStore();
    private Database database;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        database = Database.open(folder, Clock.systemUTC());
        database.writer().lane("people").run(tx -> {
            tx.update("INSERT INTO branch (id, name, version) VALUES (1, 'Main', 1)");
            tx.update("INSERT INTO desk (id, branch, name, version) VALUES (1, 1, 'Desk', 1)");
            for (long account : List.of(DESK, OTHER)) {
                tx.update(
                        "INSERT INTO account (id, branch, desk, network, name, settings, enabled, managed, created_at,"
                                + " version) VALUES (?, 1, 1, 'paper', ?, '{}', 1, 'INBOX', 0, 1)",
                        account,
                        "Desk " + account);
            }
        });
        add(DESK, "rosalind@example.org", "Rosalind Franklin");
        add(DESK, "zoe@example.org", "Zoë Müller");
        add(DESK, "anon-17@chat.example.net", "");
        add(OTHER, "wang", "王芳");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "frank, rosalind@example.org",
        "FRANKLIN rosa, rosalind@example.org",
        "lind@ex, rosalind@example.org",
        "ro, rosalind@example.org",
        "f, rosalind@example.org",
        "ZOË, zoe@example.org",
        "zoe, zoe@example.org",
        "MÜL, zoe@example.org",
        "mü, zoe@example.org",
        "n-17, anon-17@chat.example.net",
        "a, anon-17@chat.example.net",
        "芳, ",
        "王, wang",
        "王芳, wang",
        "rosalind zoe, ",
        "os, ",
    })
    void itIsFoundBy(String typed, String address) {
        assertThat(found(typed)).isEqualTo(address == null ? List.of() : List.of(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", "ros\"", "ros*", "NOT", "ros AND", "(", "-", "words:ros", "'; --", "a\u0000b", "\u0301"})
    void noSignIsMoreThanASign(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    @Test
    void withoutWordsAllAreShownTheNewestFirst() {
        assertThat(found(" \u0000 "))
                .containsExactly("wang", "anon-17@chat.example.net", "zoe@example.org", "rosalind@example.org");
        assertThat(addresses(Optional.of(DESK), "", Optional.empty(), 2))
                .containsExactly("anon-17@chat.example.net", "zoe@example.org");
    }

    @Test
    void aPageGoesOnBehindTheLastOne() {
        Contact first = page(Optional.empty(), "example.", Optional.empty(), 1).getFirst();

        assertThat(first.address()).isEqualTo("anon-17@chat.example.net");
        assertThat(addresses(Optional.empty(), "example.", Optional.of(first.id()), 9))
                .containsExactly("zoe@example.org", "rosalind@example.org");
    }

    @Test
    void ofOneAccountNobodyElsesIsShown() {
        assertThat(addresses(Optional.of(OTHER), "rosalind", Optional.empty(), 9))
                .isEmpty();
        assertThat(addresses(Optional.of(DESK), "rosalind", Optional.empty(), 9))
                .hasSize(1);
    }

    @Test
    void theIndexFollowsWhatChanges() throws Exception {
        Contact rosalind = page(Optional.empty(), "frank", Optional.empty(), 1).getFirst();
        database.writer().lane("people").run(tx -> store.rename(tx, rosalind, "Rosy"));
        assertThat(found("frank")).isEmpty();
        assertThat(found("rosy")).hasSize(1);

        database.writer().lane("people").run(tx -> tx.update("DELETE FROM contact WHERE id = ?", rosalind.id()));
        assertThat(found("rosy")).isEmpty();
    }

    private List<String> found(String typed) {
        return addresses(Optional.empty(), typed, Optional.empty(), 9);
    }

    private List<String> addresses(Optional<Long> account, String typed, Optional<Long> after, int limit) {
        return page(account, typed, after, limit).stream().map(Contact::address).toList();
    }

    private List<Contact> page(Optional<Long> account, String typed, Optional<Long> after, int limit) {
        return database.reader().read(sql -> store.page(sql, account, typed, after, limit));
    }

    private void add(long account, String address, String name) throws InterruptedException {
        database.writer().lane("people").run(tx -> store.findOrAdd(tx, account, address, name));
    }
}
