package org.carrel.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractTypesTest {

    private static final Text WORDS = new Text("test.words", Map.of(), "Too much at once.");

    @Test
    void exceptionKeepsWhatTheCoreHasToKnow() {
        AdapterException exception =
                new AdapterException(AdapterException.Kind.RATE_LIMITED, true, Duration.ofSeconds(3), WORDS);
        assertThat(exception.kind).isEqualTo(AdapterException.Kind.RATE_LIMITED);
        assertThat(exception.nothingSent).isTrue();
        assertThat(exception.after).isEqualTo(Duration.ofSeconds(3));
        assertThat(exception).hasMessage("Too much at once.");
    }

    @Test
    void secretIsPrintedNowhere() {
        Map<String, Secret> secrets = Map.of("password", Secret.of("hush"));
        assertThat(new AccountConfig("1", Map.of(), secrets).toString()).doesNotContain("hush");
        assertThat(Secret.of("hush").toString()).isEqualTo("***");
        assertThat(Secret.of("hush").reveal()).isEqualTo("hush");
    }

    @Test
    void recordsDoNotChangeWithTheCollectionsTheyWereMadeOf() {
        List<Part> parts = new ArrayList<>();
        Rendering rendering = new Rendering(parts, List.of(), Optional.empty());
        parts.add(new Part(new Content.Plain("late", List.of()), ""));
        assertThat(rendering.parts()).isEmpty();
        Map<Scope, Cursor> cursors = new HashMap<>();
        Batch batch = new Batch(List.of(), cursors);
        cursors.put(new Scope("archive"), new Cursor("1"));
        assertThat(batch.cursors()).isEmpty();
    }

    @Test
    void levelsGoFromWorstToBest() {
        assertThat(Level.values())
                .containsExactly(Level.REJECTED, Level.DROPPED, Level.UNSUPPORTED, Level.PARTIAL, Level.FULL);
    }
}
