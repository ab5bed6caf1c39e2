package org.carrel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.carrel.adapter.testkit.prosody.ProsodyOptions;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inbox in Chromium, a Jabber client of another make at the far end: what a person sees and does. */
@Tag("slow")
class InboxBrowserTest {

    @TempDir
    Path folder;

    @Test
    void whatAPatronWritesIsSeenAnsweredAndReceived() throws Exception {
        try (ProsodyServer server = ProsodyServer.start(
                        new ProsodyOptions().account("rosalind", "secret").everybodyAContact(true));
                XmppPerson rosalind = XmppPerson.signIn(server, "rosalind");
                GatewayProcess gateway = GatewayProcess.start(Files.createDirectories(folder.resolve("data")));
                PatronBridge bridge = new PatronBridge(rosalind, server.address("desk")).withLate(server)) {
            Desk.setUp(gateway).addAccount(server, "desk");

            BrowserRun.of(
                    gateway,
                    folder,
                    Map.of("CARREL_PATRON", bridge.address()),
                    "conversation",
                    "acts",
                    "history",
                    "sending",
                    "sound",
                    "draft",
                    "files",
                    "line",
                    "desk",
                    "start",
                    "keyboard",
                    "words",
                    "screens");
        }
    }
}
