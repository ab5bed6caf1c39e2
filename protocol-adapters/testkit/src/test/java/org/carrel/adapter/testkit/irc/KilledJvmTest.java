package org.carrel.adapter.testkit.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers end with the JVM that started them, also when it was killed and could end nothing itself. */
class KilledJvmTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Holds the folders of the servers, which a killed JVM cannot delete. */
    @TempDir
    private Path folder;

    @Test
    void noServerOutlivesAKilledJvm() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Process jvm = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = jvm.inputReader();
        List<ProcessHandle> servers = Stream.of(said.readLine().split(" "))
                .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                .toList();

        jvm.destroyForcibly();

        assertThat(servers).hasSize(ErgoServer.installed() ? 4 : 3);
        for (ProcessHandle server : servers) {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(server.isAlive()).isFalse();
        }
    }

    /** A JVM that starts all servers, says their numbers and waits to be killed. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) throws InterruptedException {
            Stream<IrcServer> servers = Stream.concat(
                    Stream.of(NgircdServer.start(), InspircdServer.start()),
                    ErgoServer.installed() ? Stream.of(ErgoServer.start()) : Stream.empty());
            System.out.println(String.join(
                    " ",
                    servers.flatMap(server -> server.pids().stream())
                            .map(String::valueOf)
                            .toList()));
            Thread.currentThread().join();
        }
    }
}
