package org.carrel.adapter.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchdogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void aServerEndsWhenTheJvmThatStartedItIsKilled() throws Exception {
        Process jvm = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle server =
                ProcessHandle.of(Long.parseLong(jvm.inputReader().readLine())).orElseThrow();
        assertThat(server.isAlive()).isTrue();

        jvm.destroyForcibly();

        server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void aWatchdogThatIsSentAwayLeavesTheServerAlone() throws Exception {
        Process server = new ProcessBuilder("sleep", "300").start();
        try {
            Watchdog watchdog = Watchdog.over(server);

            watchdog.close();

            assertThat(server.waitFor(300, TimeUnit.MILLISECONDS)).isFalse();
        } finally {
            server.destroyForcibly();
        }
    }

    /** A JVM that starts a server, says its number and waits to be killed. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Process server = new ProcessBuilder("sleep", "300").start();
            Watchdog.over(server);
            System.out.println(server.pid());
            Thread.currentThread().join();
        }
    }
}
