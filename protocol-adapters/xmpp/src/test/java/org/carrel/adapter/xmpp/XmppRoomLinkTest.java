package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Optional;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Found;
import org.carrel.adapter.Lookup;
import org.carrel.adapter.Rooms;
import org.carrel.adapter.Signal;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.testkit.FaultProxy;
import org.carrel.adapter.testkit.RecordingContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link that breaks while we are in a room. */
class XmppRoomLinkTest extends XmppBadNetwork {

    private static final String ROOM = "reading@conference.localhost";
    private final DialogRef place = new DialogRef(DialogRef.Kind.ROOM, ROOM);

    @BeforeEach
    void enter() throws Exception {
        patron.enter(ROOM, "ann");
        desk.feature(Rooms.class).orElseThrow().join(place, Optional.empty());
        patron.sayInRoom(ROOM, "before");
        context.awaitReceived(1);
    }

    private void cut() throws InterruptedException {
        proxy.cut();
        context.awaitStatus(AccountStatus.Code.LOST);
    }

    private void flood(int count) {
        patron.flood("<message type='groupchat' to='" + ROOM + "' id='m{n}'><body>m{n}</body></message>", 0, count, 0);
        patron.sync();
    }

    @Test
    void aResumedLinkBringsWhatWasSaidMeanwhileOnceAndWhoIsThere() throws Exception {
        cut();
        flood(50);

        connected();
        patron.sayInRoom(ROOM, "after");

        context.awaitReceived(52);
        assertThat(server.log().contains("session resumed from")).isTrue();
        assertThat(context.texts())
                .hasSize(52)
                .doesNotHaveDuplicates()
                .startsWith("before", "m0", "m1")
                .endsWith("after");
        assertThat(context.signals().stream().filter(Signal.Occupants.class::isInstance))
                .hasSize(2);
    }

    @Test
    void whatWasNotStoredComesAgainOutOfTheArchive() throws Exception {
        context.hold();
        flood(100);
        context.awaitHeld();
        cut();
        RecordingContext first = context;
        desk.disconnect();
        restartGateway();
        desk.feature(Rooms.class).orElseThrow().join(place, Optional.empty());
        patron.sayInRoom(ROOM, "after");

        context.await("the rest", () -> Optional.of(context.texts()).filter(all -> all.contains("after")));
        assertThat(first.texts()).containsExactly("before");
        assertThat(context.texts())
                .hasSize(101)
                .doesNotHaveDuplicates()
                .startsWith("m0")
                .endsWith("m99", "after");
    }

    @Test
    void whatTheRoomDidNotSayBackIsLookedUp() throws Exception {
        Instant from = Instant.now();
        proxy.swallow(FaultProxy.Way.TO_CLIENT);
        AdapterException uncertain = catchThrowableOfType(
                AdapterException.class, () -> desk.send(place, new TransactionId("c1"), say("did this arrive?")));
        proxy.cut();
        proxy.pass();
        context.awaitStatus(AccountStatus.Code.LOST);

        assertThat(uncertain.nothingSent).isFalse();
        connected();
        desk.feature(Rooms.class).orElseThrow().join(place, Optional.empty());
        Lookup lookup = desk.feature(Lookup.class).orElseThrow();
        Found found = lookup.find(place, new TransactionId("c1"), say("did this arrive?"), from);
        assertThat(found.answer()).isEqualTo(Found.Answer.ARRIVED);
        patron.awaitBody("did this arrive?");
        patron.sync();
        assertThat(patron.bodies().stream()
                        .filter(each -> each.get("body").asString().equals("did this arrive?")))
                .hasSize(1);
    }
}
