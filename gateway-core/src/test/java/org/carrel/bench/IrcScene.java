package org.carrel.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carrel.Desk;
import org.carrel.adapter.testkit.irc.InspircdServer;
import org.carrel.adapter.testkit.irc.IrcServer;

/** IRC: one InspIRCd without its flood control, which would be all that is measured. */
final class IrcScene implements Scene {

    static final String ROOM = "#reading-room";

    private final IrcServer server;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Track floor;

    private IrcScene(IrcServer server) throws IOException, GeneralSecurityException {
        this.server = server;
        open.add(server);
        List<RawClient> senders = new ArrayList<>();
        for (int i = 0; i < DIALOGS; i++) {
            senders.add(opened(RawIrc.signIn(server, "sender" + i)));
        }
        RawClient raw = opened(RawIrc.signIn(server, "raw"));
        this.floor = new Track("floor", senders, "raw", raw::listen);
    }

    /** A server, the senders signed in. */
    static IrcScene open() throws IOException, GeneralSecurityException {
        return new IrcScene(InspircdServer.start());
    }

    @Override
    public Track floor() {
        return floor;
    }

    @Override
    public Track carrel(Desk desk, InboxClient inbox) {
        desk.addAccount(server, "desk", Map.of("rooms", List.of(ROOM)));
        return desk(inbox);
    }

    @Override
    public Track desk(InboxClient inbox) {
        return new Track("carrel", floor.senders(), "desk", inbox::listen);
    }

    /** One more client, in the room that Carrel's account is in. */
    RawIrc inRoom(String nick) throws IOException, GeneralSecurityException {
        RawIrc client = opened(RawIrc.signIn(server, nick));
        client.join(ROOM);
        client.flush();
        return client;
    }

    @Override
    public void idle(Desk desk, int accounts) {
        IntStream.range(0, accounts).forEach(i -> desk.addAccount(server, "idle" + i, Map.of()));
    }

    private <T extends AutoCloseable> T opened(T one) {
        open.add(one);
        return one;
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }
}
