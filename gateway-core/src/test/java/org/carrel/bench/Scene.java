package org.carrel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.carrel.Desk;
import org.carrel.adapter.testkit.prosody.Archive;
import org.carrel.adapter.testkit.prosody.ProsodyOptions;
import org.carrel.adapter.testkit.prosody.ProsodyServer;

/** One Prosody, senders on it, and at its other end a raw client and Carrel with an inbox. */
final class Scene implements AutoCloseable {

    static final int DIALOGS = 20;

    private final ProsodyServer server;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Track floor;

    private Scene(ProsodyServer server) throws IOException, GeneralSecurityException {
        this.server = server;
        List<RawClient> senders = new ArrayList<>();
        for (int i = 0; i < DIALOGS; i++) {
            senders.add(opened(RawClient.signIn(server, "sender" + i)));
        }
        RawClient raw = opened(RawClient.signIn(server, "raw"));
        this.floor = new Track("floor", senders, server.address("raw"), raw::listen);
    }

    /** A server with or without an archive, the senders signed in. */
    static Scene open(Archive archive) throws IOException, GeneralSecurityException {
        ProsodyOptions options = new ProsodyOptions()
                .archive(archive)
                .everybodyAContact(true)
                .account("raw", "secret")
                .account("desk", "secret");
        IntStream.range(0, DIALOGS).forEach(i -> options.account("sender" + i, "secret"));
        return new Scene(ProsodyServer.start(options));
    }

    /** The raw client's track. */
    Track floor() {
        return floor;
    }

    /** Carrel's track: its account on the same server, an inbox on its feed. */
    Track carrel(CarrelProcess carrel) throws IOException, InterruptedException {
        Desk desk = Desk.setUp(carrel.staff(), carrel.key());
        desk.addAccount(server, "desk");
        InboxClient inbox = opened(InboxClient.connect(carrel.staff(), desk.token()));
        return new Track("carrel", floor.senders(), server.address("desk"), inbox::listen);
    }

    private <T extends AutoCloseable> T opened(T one) {
        open.add(one);
        return one;
    }

    /** A folder for data, deleted by whoever cleans temporary files. */
    static Path folder() throws IOException {
        return Files.createDirectories(Files.createTempDirectory("carrel-bench").resolve("data"));
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
        server.close();
    }
}
