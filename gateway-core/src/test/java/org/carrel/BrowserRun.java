package org.carrel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.carrel.adapter.testkit.RepositoryRoot;

/** Runs browser tests of {@code web-ui} against a gateway that has its first administrator. */
final class BrowserRun {

    private static final long PATIENCE_MINUTES = 20;

    private BrowserRun() {}

    /**
     * Runs the tests of these files; what they print is shown when one fails.
     *
     * @param around what else they need to know, as {@code web-ui/browser/README.md} names it
     */
    static void of(GatewayProcess gateway, Path folder, Map<String, String> around, String... files) throws Exception {
        List<String> command = new ArrayList<>(List.of("node", "--test", "--test-concurrency=1"));
        for (String file : files) {
            command.add("browser/" + file + ".test.mjs");
        }
        Path log = Files.createTempFile(folder, "browser", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(RepositoryRoot.find().resolve("web-ui").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(around);
        builder.environment()
                .putAll(Map.of(
                        "CARREL_URL",
                        gateway.address(),
                        "CARREL_EMAIL",
                        "maya@example.org",
                        "CARREL_PASSWORD",
                        Desk.PASSWORD));
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0).as(Files.readString(log)).isTrue();
    }
}
