package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.carrel.adapter.testkit.FaultProxy;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.jivesoftware.smack.ConnectionListener;
import org.jivesoftware.smack.packet.Presence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Smack tells a link object of a break twice, and the second time may come when it is connected again. */
@SuppressWarnings("NullAway.Init")
class LinkKeeperTest {

    private ProsodyServer server;
    private FaultProxy proxy;
    private LinkKeeper keeper;
    private final List<Exception> losses = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() {
        server = ProsodyServer.start();
        proxy = FaultProxy.before(server.host(), server.port());
        SmackGlobals.prepare();
        AccountSettings settings = AccountSettings.of(XmppAccounts.through(proxy, server, "desk"));
        LinkMaker maker = new LinkMaker(settings, XmppAccounts.authorities(server), XmppAccounts.SHORT);
        keeper = new LinkKeeper(
                settings, maker, new Deaf(), new Acknowledgements(), new Contacts(Optional::empty), losses::add);
    }

    @AfterEach
    void end() {
        keeper.drop();
        proxy.close();
        server.close();
    }

    @Test
    void whatFailedIsNotUsedAgain() throws Exception {
        proxy.hangUp(true);
        XmppLink failed = keeper.current();
        assertThatThrownBy(failed::connect).isInstanceOf(Exception.class);
        keeper.drop();

        assertThat(keeper.current()).isNotSameAs(failed);
    }

    @Test
    void whatIsNoLongerUsedReportsNoLoss() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        XmppLink first = keeper.current();
        first.addConnectionListener(new ConnectionListener() {
            @Override
            public void connectionClosedOnError(Exception e) {
                told.countDown();
            }
        });
        first.connect();
        keeper.current();

        proxy.cut();

        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(losses).isEmpty();
    }

    @Test
    void whatCanBeResumedIsUsedAgainOnceItsThreadsHaveEnded() throws Exception {
        XmppLink link = keeper.current();
        link.connect();
        link.login();
        proxy.cut();
        keeper.awaitLoss();

        assertThat(losses).hasSize(1);
        assertThat(keeper.current()).isSameAs(link);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.equals("Smack Reader (" + link.getConnectionCounter() + ")")
                        || name.equals("Smack Writer (" + link.getConnectionCounter() + ")"));
    }

    /** Hears nothing. */
    private static final class Deaf implements XmppLink.Ears {
        @Override
        public boolean isRoom(String from) {
            return false;
        }

        @Override
        public void roomPresence(Node presence) {}

        @Override
        public void message(Node message) {}

        @Override
        public void presence(Presence presence) {}

        @Override
        public void leftOut(String why) {}

        @Override
        public void closing() {}
    }
}
