package org.carrel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.carrel.adapter.testkit.prosody.ProsodyOptions;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong around the inbox, as people see it in Chromium and mend it there. */
@Tag("slow")
class TroubleBrowserTest {

    private static final int MEGABYTES = 64;

    @TempDir
    Path folder;

    private ProsodyServer server;
    private XmppPerson rosalind;
    private Path data;

    @BeforeEach
    void begin() throws Exception {
        server = ProsodyServer.start(
                new ProsodyOptions().account("rosalind", "secret").everybodyAContact(true));
        rosalind = XmppPerson.signIn(server, "rosalind");
        data = Files.createDirectories(folder.resolve("data"));
    }

    @AfterEach
    void end() {
        rosalind.close();
        server.close();
    }

    @Test
    void aFullDiskIsToldAndNothingWrittenIsLost() throws Exception {
        SmallDisk disk = new SmallDisk(data);
        try (GatewayProcess gateway = GatewayProcess.startBehind(disk.before(MEGABYTES), data);
                PatronBridge bridge = new PatronBridge(rosalind, server.address("desk"))
                        .withDisk(() -> disk.fill(gateway.pid()), () -> disk.makeRoom(gateway.pid()))) {
            Desk.setUp(gateway).addAccount(server, "desk");

            BrowserRun.of(gateway, folder, Map.of("CARREL_PATRON", bridge.address()), "disk");
        }
    }

    @Test
    void whatARouteCouldNotPassOnIsTriedAgainOrDiscarded() throws Exception {
        try (GatewayProcess gateway = GatewayProcess.start(data)) {
            Desk.setUp(gateway).addAccount(server, "desk");
        }
        String from = "im:Ask Alder/" + rosalind.bare();
        try (GatewayProcess gateway = GatewayProcess.start(data, RelayGateway.class, from, "im:Second desk/someone");
                PatronBridge bridge = new PatronBridge(rosalind, server.address("desk"))) {
            BrowserRun.of(gateway, folder, Map.of("CARREL_PATRON", bridge.address()), "failed");
        }
    }
}
