package org.carrel.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carrel.Desk;
import org.carrel.adapter.testkit.prosody.Archive;
import org.carrel.adapter.testkit.prosody.ProsodyOptions;
import org.carrel.adapter.testkit.prosody.ProsodyServer;

/** XMPP: one Prosody. */
final class XmppScene implements Scene {

    static final String ROOM = "alder@conference.localhost";

    private final ProsodyServer server;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Track floor;

    private XmppScene(ProsodyServer server) throws IOException, GeneralSecurityException {
        this.server = server;
        open.add(server);
        List<RawClient> senders = new ArrayList<>();
        for (int i = 0; i < DIALOGS; i++) {
            senders.add(opened(RawXmpp.signIn(server, "sender" + i)));
        }
        RawClient raw = opened(RawXmpp.signIn(server, "raw"));
        this.floor = new Track("floor", senders, server.address("raw"), raw::listen);
    }

    /** A server with or without an archive, the senders signed in. */
    static XmppScene open(Archive archive) throws IOException, GeneralSecurityException {
        ProsodyOptions options = new ProsodyOptions()
                .archive(archive)
                .everybodyAContact(true)
                .account("raw", "secret")
                .account("desk", "secret")
                .account("speaker", "secret")
                .account("listener", "secret");
        IntStream.range(0, DIALOGS).forEach(i -> options.account("sender" + i, "secret"));
        IntStream.range(0, Effort.FULL.further()).forEach(i -> options.account("idle" + i, "secret"));
        return new XmppScene(ProsodyServer.start(options));
    }

    @Override
    public Track floor() {
        return floor;
    }

    @Override
    public Track carrel(Desk desk, InboxClient inbox) {
        desk.addAccount(server, "desk");
        return desk(inbox);
    }

    @Override
    public Track desk(InboxClient inbox) {
        return new Track("carrel", floor.senders(), server.address("desk"), inbox::listen);
    }

    /** One more client, in a room. */
    RawXmpp inRoom(String name) throws IOException, GeneralSecurityException {
        return opened(RawXmpp.signIn(server, name)).enter(ROOM, name);
    }

    /** Gives Carrel an account in that room, which sends as fast as the server takes it. */
    void carrelInRoom(Desk desk) {
        String account = desk.addAccount(server, "desk", Map.of("pace", List.of("unlimited")));
        desk.join(account, ROOM);
    }

    @Override
    public void idle(Desk desk, int accounts) {
        IntStream.range(0, accounts).forEach(i -> desk.addAccount(server, "idle" + i));
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
