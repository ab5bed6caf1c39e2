package org.carrel.adapter.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import org.carrel.adapter.AccountStatus.Code;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Canary;
import org.carrel.adapter.irc.net.Patience;
import org.carrel.adapter.testkit.FaultProxy;
import org.carrel.adapter.testkit.irc.ErgoServer;
import org.carrel.adapter.testkit.irc.IrcPerson;
import org.carrel.adapter.testkit.irc.IrcServer;
import org.carrel.adapter.testkit.irc.NgircdServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A connection that is up but dead, in one direction or both, is found out. */
class IrcDeafTest {

    private static final Patience QUICK = new Patience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            Duration.ofSeconds(60));

    private static Map<String, String> through(FaultProxy proxy) {
        return Map.of("port", Integer.toString(proxy.port()), "rooms", "#desk");
    }

    @ParameterizedTest
    @EnumSource(FaultProxy.Way.class)
    void aLineThatSwallowsIsFoundAndTheNextOneWorks(FaultProxy.Way way) throws Exception {
        try (IrcServer server = NgircdServer.start();
                FaultProxy proxy = FaultProxy.before(server.host(), server.tlsPort());
                IrcDesk desk = IrcDesk.at(server, through(proxy), QUICK)) {
            assertThat(desk.connect().code()).isEqualTo(Code.CONNECTED);
            proxy.swallow(way);

            assertThat(desk.context().awaitStatus(Code.LOST).text().code()).isEqualTo("irc.no-answer");

            proxy.pass();
            desk.connection().disconnect();
            assertThat(desk.connect().code()).isEqualTo(Code.CONNECTED);
        }
    }

    @Test
    void aServerThatHoldsStillIsFound() throws Exception {
        try (IrcServer server = NgircdServer.start();
                IrcDesk desk = IrcDesk.at(server, Map.of(), QUICK)) {
            desk.connect();
            server.freeze();
            try {
                desk.context().awaitStatus(Code.LOST);
            } finally {
                server.thaw();
            }
        }
    }

    /** Within one round of asking and one wait for the answer, and half a round for the clock. */
    @Test
    void theUsualPatienceFindsItWithinAMinute() {
        Patience usual = Patience.standard();

        assertThat(usual.quiet().multipliedBy(3).dividedBy(2).plus(usual.answer()))
                .isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void aMessageToOurselvesProvesThatWeHearAndNobodySeesIt() throws Exception {
        try (IrcServer server = ErgoServer.start();
                IrcPerson ann = IrcPerson.signIn(server, "ann");
                IrcDesk desk = IrcDesk.connected(server, Map.of("rooms", "#desk\n#staff"))) {
            ann.join("#desk");
            for (int i = 0; i < 4; i++) {
                assertThat(desk.feature(Canary.class).probe()).isBetween(Duration.ZERO, Duration.ofSeconds(5));
            }
            ann.say("carrel", "hello");
            desk.context().awaitReceived(1);

            assertThat(desk.context().texts()).containsExactly("hello");
            assertThat(ann.lines()).noneMatch(line -> line.raw().contains("CARREL"));
        }
    }

    @Test
    void aRoomThatLostUsIsEnteredAgain() throws Exception {
        try (IrcServer server = NgircdServer.start();
                IrcPerson ann = IrcPerson.signIn(server, "ann")) {
            ann.join("#desk");
            try (IrcDesk desk = IrcDesk.connected(server, Map.of("rooms", "#desk"))) {
                ann.raw("KICK #desk carrel :by mistake");
                ann.await("kick", line -> line.command().equals("KICK"));
                ann.forget();

                desk.feature(Canary.class).probe();

                ann.await("join", line -> line.is("JOIN", "carrel", "#desk"));
            }
        }
    }

    @Test
    void aDeafLineIsFoundByTheProbe() throws Exception {
        try (IrcServer server = NgircdServer.start();
                FaultProxy proxy = FaultProxy.before(server.host(), server.tlsPort());
                IrcDesk desk = IrcDesk.at(server, through(proxy), QUICK)) {
            desk.connect();
            proxy.swallow(FaultProxy.Way.TO_CLIENT);

            AdapterException deaf = catchThrowableOfType(
                    AdapterException.class, () -> desk.feature(Canary.class).probe());
            assertThat(deaf.kind).isEqualTo(AdapterException.Kind.REMOTE_UNAVAILABLE);
        }
    }

    @Test
    void aServerThatAnswersPingsButLosesMessagesIsFound() throws Exception {
        try (IrcServer server = NgircdServer.start();
                FaultProxy proxy = FaultProxy.before(server.host(), server.port());
                IrcDesk desk = IrcDesk.at(
                        server, Map.of("port", Integer.toString(proxy.port()), "tls", "none", "rooms", ""), QUICK)) {
            desk.connect();
            desk.feature(Canary.class).probe();
            proxy.loseLines(" PRIVMSG ");

            AdapterException deaf = catchThrowableOfType(
                    AdapterException.class, () -> desk.feature(Canary.class).probe());
            assertThat(deaf.kind).isEqualTo(AdapterException.Kind.REMOTE_UNAVAILABLE);

            proxy.pass();
            desk.feature(Canary.class).probe();
        }
    }
}
