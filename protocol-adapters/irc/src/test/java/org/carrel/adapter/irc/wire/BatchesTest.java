package org.carrel.adapter.irc.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private final Batches batches = new Batches();

    private Optional<Arrival> on(String line) {
        return batches.on(LineParser.parse(line).orElseThrow());
    }

    private static List<String> words(Arrival arrival) {
        return arrival.lines().map(IrcLine::last).toList();
    }

    @Test
    void aLineForItselfIsComplete() {
        assertThat(on(":ann PRIVMSG #desk :hi").orElseThrow()).isInstanceOf(Arrival.Single.class);
    }

    @Test
    void aBatchIsCompleteAtItsEnd() {
        assertThat(on("@msgid=1 :irc.example BATCH +a chathistory #desk")).isEmpty();
        assertThat(on("@batch=a :ann PRIVMSG #desk :one")).isEmpty();
        assertThat(words(on(":bob PRIVMSG #desk :meanwhile").orElseThrow())).containsExactly("meanwhile");
        assertThat(on("@batch=a :ann PRIVMSG #desk :two")).isEmpty();

        Batch batch = (Batch) on("BATCH -a").orElseThrow();

        assertThat(batch.type()).isEqualTo("chathistory");
        assertThat(batch.param(0)).isEqualTo("#desk");
        assertThat(batch.opening().tag("msgid")).contains("1");
        assertThat(words(batch)).containsExactly("one", "two");
    }

    @Test
    void batchesMayLieAcrossEachOther() {
        on("BATCH +1 x");
        on("@batch=1 X :1a");
        on("BATCH +2 x");
        on("@batch=2 X :2a");
        on("@batch=1 X :1b");

        assertThat(words(on("BATCH -1").orElseThrow())).containsExactly("1a", "1b");
        on("@batch=2 X :2b");
        assertThat(words(on("BATCH -2").orElseThrow())).containsExactly("2a", "2b");
    }

    @Test
    void aBatchWithinAnotherIsPartOfIt() {
        on("@label=l BATCH +out labeled-response");
        on("@batch=out BATCH +in draft/multiline #desk");
        on("@batch=in X :a");
        on("@batch=out X :b");
        assertThat(on("@batch=out BATCH -in")).isEmpty();
        on("@batch=out X :c");

        Batch whole = (Batch) on("BATCH -out").orElseThrow();

        assertThat(words(whole)).containsExactly("b", "a", "c");
        assertThat(whole.items().get(1))
                .isInstanceOfSatisfying(
                        Batch.class, inner -> assertThat(inner.type()).isEqualTo("draft/multiline"));
    }

    @Test
    void whatBelongsToNoBatchIsComplete() {
        assertThat(on("@batch=never X :a")).isPresent();
        assertThat(on("BATCH -never")).isEmpty();
        assertThat(on("BATCH")).isEmpty();
        assertThat(on("BATCH odd")).isEmpty();
    }

    @Test
    void aBatchWithoutAnEndCannotFillOurMemory() {
        on("BATCH +a x");
        for (int i = 0; i < Batches.MOST_LINES; i++) {
            assertThat(on("@batch=a X")).isEmpty();
        }

        assertThat(on("@batch=a X :over")).isPresent();
        assertThat(on("BATCH -a").orElseThrow().lines()).hasSize(Batches.MOST_LINES);
    }

    @Test
    void roomComesBackWhenAllHaveEnded() {
        on("BATCH +a x");
        for (int i = 0; i < Batches.MOST_LINES; i++) {
            on("@batch=a X");
        }
        on("BATCH -a");
        on("X");
        on("BATCH +b x");

        assertThat(on("@batch=b X")).isEmpty();
    }

    @Test
    void onlySoManyAreOpenAtATime() {
        for (int i = 0; i < Batches.MOST_OPEN; i++) {
            on("BATCH +" + i + " x");
        }
        on("BATCH +over x");

        assertThat(on("@batch=over X")).isPresent();
    }
}
