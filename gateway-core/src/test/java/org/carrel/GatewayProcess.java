package org.carrel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carrel.adapter.testkit.Watchdog;

/** Carrel as a process of its own on a data folder, so that it can be killed like one. */
final class GatewayProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Inbox for staff: (\\S+)");
    private static final Pattern KEY = Pattern.compile("setup#key=(\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Process process;
    private final Watchdog watchdog;
    private final Path log;

    private GatewayProcess(Process process, Watchdog watchdog, Path log) {
        this.process = process;
        this.watchdog = watchdog;
        this.log = log;
    }

    /** Starts it on a free port and waits until it is up. */
    static GatewayProcess start(Path data) throws IOException, InterruptedException {
        return start(data, Main.class);
    }

    /** As {@link #start(Path)}, by another program with words of its own before those of {@code run}. */
    static GatewayProcess start(Path data, Class<?> program, String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(program.getName()));
        all.addAll(List.of(words));
        all.addAll(List.of("run", "--port", "0", "--data", data.toString()));
        return launch(List.of(), data, all);
    }

    /** As {@link #start(Path)}, its command behind another one that runs what comes after it. */
    static GatewayProcess startBehind(List<String> before, Path data) throws IOException, InterruptedException {
        return launch(before, data, List.of(Main.class.getName(), "run", "--port", "0", "--data", data.toString()));
    }

    /** Starts it where its configuration says. */
    static GatewayProcess startConfigured(Path data, Path config) throws IOException, InterruptedException {
        return launch(
                List.of(),
                data,
                List.of(Main.class.getName(), "run", "--config", config.toString(), "--data", data.toString()));
    }

    private static GatewayProcess launch(List<String> before, Path data, List<String> words)
            throws IOException, InterruptedException {
        Path folder = Files.createDirectories(data.resolveSibling("run"));
        Path log = Files.createTempFile(folder, "gateway", ".log");
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(words);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        GatewayProcess gateway = new GatewayProcess(process, Watchdog.over(process), log);
        gateway.find(ADDRESS, "did not come up");
        return gateway;
    }

    /** What staff type. */
    String address() {
        return find(ADDRESS, "has no address");
    }

    /** The set-up link's key. */
    String key() {
        return find(KEY, "printed no key");
    }

    /** Its process id. */
    long pid() {
        return process.pid();
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        watchdog.close();
        process.destroyForcibly();
        process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** What it printed. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Asks it to stop, and waits. */
    @Override
    public void close() {
        watchdog.close();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String find(Pattern pattern, String otherwise) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Optional<String> found =
                    Optional.of(pattern.matcher(log())).filter(Matcher::find).map(matcher -> matcher.group(1));
            if (found.isPresent()) {
                return found.get();
            }
            if (!process.isAlive()) {
                break;
            }
            pause();
        }
        throw new AssertionError("Carrel " + otherwise + ":\n" + log());
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
