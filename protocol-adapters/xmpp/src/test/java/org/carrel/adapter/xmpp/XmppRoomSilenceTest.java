package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Event;
import org.carrel.adapter.Signal;
import org.carrel.adapter.testkit.RecordingContext;
import org.junit.jupiter.api.Test;

/** A room that forgets us without a word. */
class XmppRoomSilenceTest extends XmppRoomScene {

    /** Whoever writes "forget NICK" makes the room forget that occupant. */
    private static final String FORGETS = """
            module:hook("muc-occupant-groupchat", function (event)
                local nick = (event.stanza:get_child_text("body") or ""):match("^forget (.+)$");
                local room = event.room;
                local occupant = nick and room:get_occupant_by_nick(room.jid.."/"..nick);
                if occupant then
                    for jid in occupant:each_session() do
                        room._jid_nick[jid] = nil;
                    end
                    room._occupants[occupant.nick] = nil;
                    return true;
                end
            end, 1000);
            """;

    @Test
    void weNoticeThatWeAreOutAndGoBackIn() throws Exception {
        begin(options -> options.roomModule("forgets", FORGETS), Map.of());
        desk.disconnect();
        desk = XmppAccounts.adapter(server, XmppAccounts.SHORT).open(XmppAccounts.account(server, "desk"), context);
        assertThat(desk.connect().code()).isEqualTo(AccountStatus.Code.CONNECTED);
        patron.enter(room, "ann");
        join();
        patron.sayInRoom(room, "forget desk");
        patron.sayInRoom(room, "said while we were out");
        patron.sync();

        context.await(
                "that we are in again",
                () -> context.signals().stream()
                        .filter(Signal.Occupants.class::isInstance)
                        .skip(1)
                        .findFirst());
        patron.sayInRoom(room, "back?");

        // what is said while the archive is read may come twice, under one id
        context.await(
                "both, once each",
                () -> Optional.of(once()).filter(List.of("said while we were out", "back?")::equals));
        assertThat(context.of(Event.RoomChanged.class))
                .noneMatch(each -> each.ended().isPresent());
    }

    @Test
    void whatWeSayOutsideReachesNobodyAndWeGoBackIn() throws Exception {
        begin(options -> options.roomModule("forgets", FORGETS), Map.of());
        patron.enter(room, "ann");
        join();
        patron.sayInRoom(room, "forget desk");
        patron.sync();

        AdapterException refusal = catchThrowableOfType(AdapterException.class, () -> say("c1", "anybody?"));
        assertThat(refusal.text.code()).isEqualTo("xmpp.room-not-now");
        assertThat(refusal.kind).isEqualTo(AdapterException.Kind.REMOTE_UNAVAILABLE);
        assertThat(refusal.nothingSent).isTrue();
        context.await(
                "that we are in again",
                () -> context.signals().stream()
                        .filter(Signal.Occupants.class::isInstance)
                        .skip(1)
                        .findFirst());
        join();
        say("c1", "anybody?");

        patron.awaitBody("anybody?");
        patron.sync();
        assertThat(patron.bodies()).hasSize(1);
    }

    private List<String> once() {
        Map<String, String> once = new TreeMap<>();
        context.received()
                .forEach(each -> once.put(each.head().refs().server().orElseThrow(), RecordingContext.text(each)));
        return once.values().stream().sorted(Comparator.reverseOrder()).toList();
    }
}
