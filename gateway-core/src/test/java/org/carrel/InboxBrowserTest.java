package org.carrel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.carrel.adapter.testkit.RepositoryRoot;
import org.carrel.adapter.testkit.prosody.ProsodyOptions;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inbox in Chromium, a Jabber client of another make at the far end: what a person sees and does. */
@Tag("slow")
class InboxBrowserTest {

    private static final long PATIENCE_MINUTES = 8;

    @TempDir
    Path folder;

    @Test
    void whatAPatronWritesIsSeenAnsweredAndReceived() throws Exception {
        try (ProsodyServer server = ProsodyServer.start(
                        new ProsodyOptions().account("rosalind", "secret").everybodyAContact(true));
                XmppPerson rosalind = XmppPerson.signIn(server, "rosalind");
                GatewayProcess gateway = GatewayProcess.start(Files.createDirectories(folder.resolve("data")));
                PatronBridge bridge = new PatronBridge(rosalind, server.address("desk"))) {
            Desk.setUp(gateway).addAccount(server, "desk");

            browse(gateway, bridge, ".", "conversation", "draft", "line");
            browse(gateway, bridge, "barrier", "screens");
        }
    }

    /** Runs the tests of these files whose names hold a word; what they print is shown when one fails. */
    private void browse(GatewayProcess gateway, PatronBridge bridge, String word, String... files) throws Exception {
        Path web = RepositoryRoot.find().resolve("web-ui");
        List<String> command =
                new ArrayList<>(List.of("node", "--test", "--test-concurrency=1", "--test-name-pattern=" + word));
        for (String file : files) {
            command.add("browser/" + file + ".test.mjs");
        }
        Path log = Files.createTempFile(folder, "browser", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(web.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "CARREL_URL",
                        gateway.address(),
                        "CARREL_EMAIL",
                        "maya@example.org",
                        "CARREL_PASSWORD",
                        Desk.PASSWORD,
                        "CARREL_PATRON",
                        bridge.address()));
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0).as(Files.readString(log)).isTrue();
    }
}
