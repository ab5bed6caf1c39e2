package org.carrel.adapter.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.History;
import org.carrel.adapter.Scope;
import org.carrel.adapter.testkit.RecordingContext;
import org.carrel.adapter.testkit.irc.ErgoServer;
import org.carrel.adapter.testkit.irc.IrcOptions;
import org.carrel.adapter.testkit.irc.IrcPerson;
import org.carrel.adapter.testkit.irc.IrcServer;
import org.carrel.adapter.testkit.irc.IrcSignIn;
import org.junit.jupiter.api.Test;

/** What was said while we were away, and before that, where the server keeps it. */
class IrcHistoryTest {

    private static final DialogRef DESK = IrcDesk.room("#desk");
    private static final Map<String, String> OURS = Map.of("account", "carrel", "password", "open-sesame");
    private static final Map<String, String> IN_A_ROOM =
            Map.of("account", "carrel", "password", "open-sesame", "rooms", "#desk");

    /** Pages of ten, so that there are many. */
    private static final IrcOptions SHORT_PAGES = new IrcOptions()
            .account("carrel", "open-sesame")
            .account("ann", "of-the-library")
            .alwaysOn(true)
            .extra("history.chathistory-maxmessages = 10");

    private static IrcPerson ann(IrcServer server) {
        return IrcPerson.signIn(server, "ann", new IrcSignIn().account("ann", "of-the-library"));
    }

    /** The very first time begins at the present. */
    private static void awaitBegun(IrcDesk desk) throws InterruptedException {
        for (Scope scope : List.of(Position.scope(DESK), Position.PRIVATE)) {
            desk.context().await("position of " + scope, () -> desk.context().cursor(scope));
        }
    }

    private static List<String> numbered(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
    }

    private static List<String> texts(IrcDesk desk, DialogRef dialog) {
        return desk.context().received().stream()
                .filter(event -> event.head().dialog().equals(dialog))
                .map(RecordingContext::text)
                .toList();
    }

    @Test
    void whatWasSaidWhileWeWereAwayComesWholeAndInOrder() throws Exception {
        try (IrcServer server = ErgoServer.start(SHORT_PAGES);
                IrcPerson ann = ann(server)) {
            ann.join("#desk");
            try (IrcDesk desk = IrcDesk.connected(server, IN_A_ROOM)) {
                awaitBegun(desk);
                desk.connection().disconnect();
                ann.sayNumbered("#desk", "room", 1, 95);
                ann.sayNumbered("carrel", "private", 1, 95);
                ann.sync();

                desk.connect();
                desk.context().awaitReceived(190);
                ann.say("#desk", "live");
                desk.context().awaitReceived(191);

                List<String> room = new ArrayList<>(numbered("room", 95));
                room.add("live");
                assertThat(texts(desk, DESK)).containsExactlyElementsOf(room);
                assertThat(texts(desk, IrcDesk.peer("ann"))).containsExactlyElementsOf(numbered("private", 95));
            }
        }
    }

    @Test
    void pageByPageWhatWasSaidBeforeUs() throws Exception {
        try (IrcServer server = ErgoServer.start(SHORT_PAGES);
                IrcPerson ann = ann(server)) {
            ann.join("#desk");
            ann.sayNumbered("#desk", "n", 1, 35);
            ann.sync();
            try (IrcDesk desk = IrcDesk.connected(server, IN_A_ROOM)) {
                assertThat(pageBack(desk)).containsExactlyElementsOf(numbered("n", 35));
                assertThat(desk.context().received())
                        .allMatch(event -> event.head().source() == Head.Source.HISTORY);
            }
        }
    }

    @Test
    void comingsAndGoingsDoNotHideWhatWasSaidBeforeThem() throws Exception {
        try (IrcServer server = ErgoServer.start(SHORT_PAGES);
                IrcPerson ann = ann(server);
                IrcPerson bob = IrcPerson.signIn(server, "bob")) {
            ann.join("#desk");
            ann.say("#desk", "long ago");
            for (int i = 0; i < 20; i++) {
                bob.join("#desk");
                bob.raw("PART #desk");
                bob.sync();
                bob.forget();
            }
            try (IrcDesk desk = IrcDesk.connected(server, IN_A_ROOM)) {
                History history = desk.feature(History.class);

                assertThat(history.before(DESK, Optional.empty(), 10)).isTrue();
                assertThat(desk.context().texts()).containsExactly("long ago");

                Optional<String> oldest =
                        desk.context().received().getFirst().head().refs().server();
                assertThat(history.before(DESK, oldest, 10)).isFalse();
            }
        }
    }

    @Test
    void aPersonWithWhomNothingWasSaidHasNoHistory() throws Exception {
        try (IrcServer server = ErgoServer.start(SHORT_PAGES);
                IrcDesk desk = IrcDesk.connected(server, OURS)) {
            assertThat(desk.feature(History.class).before(IrcDesk.peer("nobody"), Optional.empty(), 10))
                    .isFalse();
        }
    }

    /** The texts that came, oldest first. */
    private static List<String> pageBack(IrcDesk desk) throws Exception {
        History history = desk.feature(History.class);
        List<String> all = new ArrayList<>();
        Optional<String> oldest = Optional.empty();
        for (int before = 0;
                history.before(DESK, oldest, 10);
                before = desk.context().received().size()) {
            List<Event.Received> page = desk.context().received();
            all.addAll(
                    0,
                    page.subList(before, page.size()).stream()
                            .map(RecordingContext::text)
                            .toList());
            oldest = page.get(before).head().refs().server();
        }
        return all;
    }
}
