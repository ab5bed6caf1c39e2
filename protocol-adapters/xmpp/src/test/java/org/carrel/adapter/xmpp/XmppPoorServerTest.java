package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.Author;
import org.carrel.adapter.History;
import org.carrel.adapter.Level;
import org.carrel.adapter.Lookup;
import org.carrel.adapter.Sent;
import org.carrel.adapter.testkit.prosody.Archive;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.Test;

/** Servers that lack something, or hang. */
class XmppPoorServerTest extends XmppScene {

    @Test
    void withoutAnArchiveMessagesComeWithoutServerIds() throws Exception {
        begin(options -> options.archive(Archive.NONE), Map.of());
        patron.say(server.address("desk"), "hello", "1", "");
        patron.say(server.address("desk"), "hello again", "1", "");

        assertThat(context.awaitReceived(2))
                .allSatisfy(each -> assertThat(each.head().refs().server()).isEmpty());
        assertThat(desk.capabilities(dialog).serverIds()).isFalse();
        assertThat(desk.capabilities(dialog).levels()).containsEntry("history", Level.UNSUPPORTED);
        assertThat(desk.feature(Lookup.class)).isEmpty();
        assertThat(desk.feature(History.class)).isEmpty();
    }

    @Test
    void withoutAnArchiveWhatWaitedToBeStoredSurvivesASignOut() throws Exception {
        begin(options -> options.archive(Archive.NONE), Map.of());
        context.hold();
        for (int i = 0; i < 20; i++) {
            patron.say(server.address("desk"), "n" + i, "1", "");
        }
        patron.sync();
        context.awaitHeld();
        desk.disconnect();
        context.release();

        assertThat(desk.connect().code()).isEqualTo(AccountStatus.Code.CONNECTED);

        context.awaitReceived(20);
        assertThat(context.texts())
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "n" + i).toList());
    }

    @Test
    void withoutStreamManagementASendIsWrittenAndArrives() throws Exception {
        begin(options -> options.streamManagement(false), Map.of());

        Sent sent = say(patron.bare(), "c1", "hello");

        assertThat(sent.level()).isEqualTo(Sent.Level.WRITTEN);
        patron.awaitBody("hello");
    }

    @Test
    void withoutCarbonsWhatAnotherClientSaidComesWithTheNextMessage() throws Exception {
        begin(options -> options.carbons(false), Map.of());
        try (XmppPerson other = XmppPerson.signIn(server, "desk")) {
            other.say(patron.bare(), "said at home");
            other.sync();
        }
        patron.say(server.address("desk"), "and now");

        context.awaitReceived(2);

        assertThat(context.texts()).containsExactly("said at home", "and now");
        assertThat(context.received().getFirst().head().author().role()).isEqualTo(Author.Role.US);
    }

    @Test
    void disconnectingFromAServerThatHangsTakesAFewSeconds() throws Exception {
        begin();
        server.freeze();
        long began = System.nanoTime();

        desk.disconnect();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
        server.thaw();
        assertThat(desk.connect().code()).isEqualTo(AccountStatus.Code.CONNECTED);
    }
}
