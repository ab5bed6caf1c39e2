package org.carrel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.carrel.account.AdapterRegistry;
import org.carrel.account.FileAccountsCheck;
import org.carrel.adapter.testkit.RepositoryRoot;
import org.carrel.config.CommandLine;
import org.carrel.config.Config;
import org.carrel.config.ConfigFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/operations.md shows of carrel.yaml is what Carrel takes. */
class OperationsPageTest {

    private static final Pattern SAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void itsSamplesAreTaken() throws Exception {
        Files.createDirectories(folder.resolve("tls"));
        Files.writeString(folder.resolve("tls/desk.pem"), "");
        Files.writeString(folder.resolve("tls/desk.key"), "");
        List<String> samples = SAMPLE.matcher(
                        Files.readString(RepositoryRoot.find().resolve("docs/operations.md")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(samples).hasSize(3);
        // the second is one more account behind the first one's
        Config behindAProxy = read(samples.getFirst() + samples.get(1));
        Config withTls = read(samples.getLast());

        new FileAccountsCheck(AdapterRegistry.installed()).check(behindAProxy.file(), behindAProxy.accounts());
        assertThat(behindAProxy.accounts().getFirst().settings())
                .containsEntry("password", List.of("a secret"))
                .containsEntry("contact-requests", List.of("ask"));
        assertThat(behindAProxy.accounts().getLast().settings())
                .containsEntry("password", List.of("another secret"))
                .containsEntry("rooms", List.of("#alder", "#staff sesame"));
        assertThat(behindAProxy.data()).isEqualTo(Path.of("/var/lib/carrel"));
        assertThat(behindAProxy.routes().secrets()).containsOnlyKeys("HOOK");
        assertThat(withTls.staff().tls()).isPresent();
    }

    private Config read(String yaml) throws Exception {
        Path file = Files.writeString(folder.resolve("carrel.yaml"), yaml);
        CommandLine line = new CommandLine(OptionalInt.empty(), Optional.empty(), Optional.of(file));
        return ConfigFile.read(
                line, Map.of("ASK_PASSWORD", "a secret", "IRC_PASSWORD", "another secret", "HOOK_SECRET", "a third"));
    }
}
