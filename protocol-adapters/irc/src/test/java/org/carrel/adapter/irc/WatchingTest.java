package org.carrel.adapter.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Presence;
import org.carrel.adapter.Signal;
import org.carrel.adapter.irc.signin.CapNegotiation;
import org.carrel.adapter.irc.wire.IrcLine;
import org.carrel.adapter.irc.wire.Isupport;
import org.carrel.adapter.irc.wire.LineParser;
import org.junit.jupiter.api.Test;

class WatchingTest {

    private static final Isupport MONITOR = Isupport.none().with(List.of("MONITOR=100"));

    private final Session session = new Session("s", new CapNegotiation(List.of()), "carrel");
    private final Watching watching = new Watching();

    private boolean talk(String nick) {
        return watching.talkedWith(new DialogRef(DialogRef.Kind.PEER, nick));
    }

    private List<Signal> read(String... lines) {
        List<Signal> signals = new ArrayList<>();
        for (String line : lines) {
            signals.addAll(watching.read(LineParser.parse(line).orElseThrow(), session));
        }
        return signals;
    }

    private static Signal is(String nick, Presence presence, String words) {
        return new Signal.PresenceIs(nick, presence, words);
    }

    @Test
    void whoTalksWithUsIsWatchedByTheServer() {
        assertThat(talk("ann")).isTrue();
        assertThat(talk("ann")).isFalse();
        assertThat(talk("bob")).isTrue();
        assertThat(watching.talkedWith(new DialogRef(DialogRef.Kind.ROOM, "#desk")))
                .isFalse();

        assertThat(watching.news(MONITOR))
                .containsExactly(IrcLine.of("MONITOR", "+", "ann,bob"), IrcLine.of("USERHOST", "ann", "bob"));
        assertThat(watching.news(MONITOR)).isEmpty();
        assertThat(watching.round(MONITOR, true)).isEmpty();
        assertThat(watching.round(MONITOR, false)).containsExactly(IrcLine.of("USERHOST", "bob", "ann"));
    }

    @Test
    void aNewConnectionIsToldAnew() {
        talk("ann");
        watching.news(MONITOR);
        watching.begin();

        assertThat(watching.news(MONITOR)).contains(IrcLine.of("MONITOR", "+", "ann"));
    }

    @Test
    void onlySoManyAreWatched() {
        for (int i = 0; i < Watching.MOST; i++) {
            talk("n" + i);
        }
        watching.news(MONITOR);
        talk("n0");
        talk("another");

        assertThat(watching.news(MONITOR))
                .containsExactly(
                        IrcLine.of("MONITOR", "-", "n1"),
                        IrcLine.of("MONITOR", "+", "another"),
                        IrcLine.of("USERHOST", "another"));
    }

    @Test
    void whereTheServerDoesNotWatchItIsAsked() {
        for (int i = 0; i < 18; i++) {
            talk("n" + i);
        }
        List<IrcLine> round = watching.round(Isupport.none(), false);

        assertThat(round).extracting(IrcLine::command).containsExactly("USERHOST", "ISON", "ISON");
        assertThat(round.getFirst().params()).containsExactly("n17", "n16", "n15", "n14", "n13");
        assertThat(round.get(1).params()).hasSize(12).contains("n12", "n1");
        assertThat(round.get(2).params()).containsExactly("n0");
    }

    @Test
    void whatTheServerTellsIsToldOnce() {
        talk("ann");

        assertThat(read(":s 730 carrel :Ann!a@x,bob", ":s 730 carrel :ann"))
                .containsExactly(is("ann", Presence.AVAILABLE, ""));
        assertThat(read(":ann!a@x AWAY :at lunch", ":s 301 carrel ann :at lunch"))
                .containsExactly(is("ann", Presence.AWAY, "at lunch"));
        assertThat(read(":ann!a@x AWAY")).containsExactly(is("ann", Presence.AVAILABLE, ""));
        assertThat(read(":s 731 carrel :ann")).containsExactly(is("ann", Presence.OFFLINE, ""));
        assertThat(read(":bob!b@x AWAY :x", "PRIVMSG x :y")).isEmpty();
    }

    @Test
    void whoIsNotNamedIsNotThere() {
        talk("ann");
        talk("bob");
        talk("oper");
        watching.round(Isupport.none(), false);

        assertThat(read(":s 302 carrel :Ann=-~a@x oper*=+o@x "))
                .containsExactlyInAnyOrder(
                        is("ann", Presence.AWAY, ""),
                        is("oper", Presence.AVAILABLE, ""),
                        is("bob", Presence.OFFLINE, ""));
        watching.round(Isupport.none(), false);
        assertThat(read(":s 302 carrel :")).hasSize(2);
        assertThat(read(":s 302 carrel :ann=+a@x")).isEmpty();
    }

    @Test
    void answersAreThoseOfTheQuestionBefore() {
        for (int i = 0; i < 7; i++) {
            talk("n" + i);
        }
        watching.round(Isupport.none(), false);

        assertThat(read(":s 302 carrel :n6=+a@x n5=+a@x n4=+a@x n3=+a@x n2=+a@x", ":s 303 carrel :N1"))
                .contains(is("n1", Presence.AVAILABLE, ""), is("n0", Presence.OFFLINE, ""))
                .hasSize(7);
    }
}
