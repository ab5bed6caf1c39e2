package org.carrel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.carrel.adapter.testkit.irc.IrcPerson;
import org.carrel.adapter.testkit.irc.IrcServer;
import org.carrel.adapter.testkit.irc.NgircdServer;
import org.carrel.adapter.testkit.prosody.ProsodyOptions;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two networks in one inbox in Chromium: a Jabber client of another make at one far end, a raw socket at the other. */
@Tag("slow")
class NetworksBrowserTest {

    @TempDir
    Path folder;

    @Test
    void patronsOnXmppAndIrcStandInOneInbox() throws Exception {
        try (ProsodyServer xmpp = ProsodyServer.start(
                        new ProsodyOptions().account("rosalind", "secret").everybodyAContact(true));
                XmppPerson rosalind = XmppPerson.signIn(xmpp, "rosalind");
                IrcServer irc = NgircdServer.start();
                IrcPerson tealeaf = IrcPerson.signIn(irc, "tealeaf");
                GatewayProcess gateway = GatewayProcess.start(Files.createDirectories(folder.resolve("data")));
                PatronBridge bridge = new PatronBridge(rosalind, xmpp.address("desk")).withIrc(tealeaf, "desk")) {
            Desk desk = Desk.setUp(gateway);
            desk.addAccount(xmpp, "desk");
            desk.addAccount(irc, "desk", Map.of());

            BrowserRun.of(gateway, folder, Map.of("CARREL_PATRON", bridge.address()), "networks");
        }
    }
}
