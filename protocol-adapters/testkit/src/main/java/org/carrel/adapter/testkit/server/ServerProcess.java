package org.carrel.adapter.testkit.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.carrel.adapter.testkit.OrdinaryUser;
import org.carrel.adapter.testkit.Watchdog;

/** The process of a test's server: started, ended, held still. It ends with this JVM at the latest. */
public final class ServerProcess {

    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final ServerProgram program;
    private final ServerFolder folder;
    private Optional<Process> process = Optional.empty();
    private Optional<Watchdog> watchdog = Optional.empty();

    public ServerProcess(ServerProgram program, ServerFolder folder) {
        this.program = program;
        this.folder = folder;
    }

    /** Whether it was launched and not ended from here. */
    public boolean runs() {
        return process.isPresent();
    }

    /** What it runs. */
    public ServerProgram program() {
        return program;
    }

    /** Its process id. */
    public long pid() {
        return running().pid();
    }

    /**
     * Runs the program as an ordinary user, and waits until it answers on all of these loopback ports.
     *
     * @throws IllegalStateException when it runs already, or does not come up; the message holds its logs
     * @throws UncheckedIOException when it is not installed
     */
    public void launch(int... ports) {
        if (process.isPresent()) {
            throw new IllegalStateException(program.name() + " runs already");
        }
        try {
            folder.own();
            Process started = new ProcessBuilder(OrdinaryUser.command(program.command()))
                    .directory(folder.path().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            Redirect.appendTo(folder.file(program.output()).toFile()))
                    .redirectInput(new File("/dev/null"))
                    .start();
            process = Optional.of(started);
            watchdog = Optional.of(Watchdog.over(started));
        } catch (IOException e) {
            throw new UncheckedIOException(program.name() + " does not start; is " + program.source() + " there?", e);
        }
        for (int port : ports) {
            awaitAnswer(port);
        }
    }

    /** Ends it in order (SIGTERM); after ten seconds by force. */
    public void stop() {
        end(Process::destroy);
    }

    /** Ends it like a power cut (SIGKILL). */
    public void kill() {
        end(Process::destroyForcibly);
    }

    /** Sends it a signal by name, such as {@code STOP}. */
    public void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The failure to come up, with all that the logs say. */
    public IllegalStateException failure(String what) {
        StringBuilder words =
                new StringBuilder(program.name()).append(' ').append(what).append(":\n");
        words.append(folder.read(program.output()));
        program.logs().forEach(log -> words.append(folder.read(log)));
        return new IllegalStateException(words.toString());
    }

    private Process running() {
        return process.orElseThrow(() -> new IllegalStateException(program.name() + " does not run"));
    }

    private void awaitAnswer(int port) {
        long end = System.nanoTime() + START.toNanos();
        while (running().isAlive() && System.nanoTime() - end < 0) {
            try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (probe.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                pause();
            }
        }
        IllegalStateException failure = failure("does not answer on port " + port);
        kill();
        throw failure;
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + program.name() + " started", e);
        }
    }

    private void end(Consumer<Process> ending) {
        Process ended = running();
        watchdog.ifPresent(Watchdog::close);
        ending.accept(ended);
        try {
            if (!ended.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                ended.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended.destroyForcibly();
        }
        process = Optional.empty();
        watchdog = Optional.empty();
    }
}
