package org.carrel.adapter.testkit.prosody;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.carrel.adapter.testkit.OrdinaryUser;
import org.carrel.adapter.testkit.Watchdog;

/** The program of a {@link ProsodyServer}: started, ended, held still. It ends with this JVM at the latest. */
final class ProsodyProcess {

    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final ProsodyFolder folder;
    private Optional<Process> process = Optional.empty();
    private Optional<Watchdog> watchdog = Optional.empty();

    ProsodyProcess(ProsodyFolder folder) {
        this.folder = folder;
    }

    boolean runs() {
        return process.isPresent();
    }

    /** Runs the program, and waits until it answers on all of its ports. */
    void launch(int... ports) {
        try {
            if (process.isPresent()) {
                throw new IllegalStateException("Prosody runs already");
            }
            folder.own();
            List<String> command =
                    List.of("prosody", "-F", "--config", folder.config().toString());
            Process started = new ProcessBuilder(OrdinaryUser.command(command))
                    .directory(folder.path().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(folder.output().toFile()))
                    .redirectInput(new File("/dev/null"))
                    .start();
            process = Optional.of(started);
            watchdog = Optional.of(Watchdog.over(started));
            for (int port : ports) {
                awaitAnswer(started, port);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Prosody does not start; is the package 'prosody' installed?", e);
        }
    }

    /** Ends it in order. */
    void stop() {
        end(Process::destroy);
    }

    /** Ends it like a power cut. */
    void kill() {
        end(Process::destroyForcibly);
    }

    /** Sends it a signal by name. */
    void signal(String name) {
        long pid = process.orElseThrow(() -> new IllegalStateException("Prosody does not run"))
                .pid();
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAnswer(Process started, int port) {
        Instant end = Instant.now().plus(START);
        while (Instant.now().isBefore(end)) {
            if (!started.isAlive()) {
                break;
            }
            try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (probe.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                pause();
            }
        }
        throw new IllegalStateException("Prosody does not answer on port " + port + ":\n" + folder.read(folder.output())
                + folder.read(folder.log()));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Prosody started", e);
        }
    }

    private void end(Consumer<Process> ending) {
        Process running = process.orElseThrow(() -> new IllegalStateException("Prosody does not run"));
        watchdog.ifPresent(Watchdog::close);
        ending.accept(running);
        try {
            if (!running.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running.destroyForcibly();
        }
        process = Optional.empty();
    }
}
