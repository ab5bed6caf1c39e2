package org.carrel.adapter.testkit.prosody;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.carrel.adapter.testkit.FreePorts;
import org.carrel.adapter.testkit.OrdinaryUser;
import org.carrel.adapter.testkit.tls.Pem;
import org.carrel.adapter.testkit.tls.ServerCertificate;
import org.carrel.adapter.testkit.tls.TestAuthority;

/**
 * A real Prosody 0.12 for one test class: own folder, random loopback ports, an ordinary user, its own certificate
 * authority.
 *
 * <p>It can be stopped, killed and started again on the same ports and data. On {@link #close()} its log is copied to
 * {@code target/servers}, so that a failed test can be read afterwards.
 */
public final class ProsodyServer implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final ProsodyOptions options;
    private final Path folder;
    private final int port;
    private final int tlsPort;
    private final TestAuthority authority = TestAuthority.create("Carrel test authority");
    private ServerCertificate certificate;
    private Optional<Process> process = Optional.empty();

    private ProsodyServer(ProsodyOptions options) throws IOException {
        this.options = options;
        this.folder = Files.createTempDirectory("carrel-prosody-");
        List<Integer> ports = FreePorts.take(2);
        this.port = ports.getFirst();
        this.tlsPort = ports.getLast();
        this.certificate = issue(options.certificate);
        prepare();
    }

    /** A running server with the standard set-up. */
    public static ProsodyServer start() {
        return start(new ProsodyOptions());
    }

    /**
     * A running server that answers on its port.
     *
     * @throws IllegalStateException when Prosody is not installed or does not come up; the message holds its log
     */
    public static ProsodyServer start(ProsodyOptions options) {
        try {
            ProsodyServer server = new ProsodyServer(options);
            server.launch();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Prosody could not be set up; is the package 'prosody' installed?", e);
        }
    }

    /** Always the loopback address, as a number. */
    public String host() {
        return "127.0.0.1";
    }

    /** Where clients begin in the clear and go on with STARTTLS. */
    public int port() {
        return port;
    }

    /** Where TLS begins with the first byte. */
    public int tlsPort() {
        return tlsPort;
    }

    public String domain() {
        return options.domain;
    }

    /** The address of one of the accounts, e.g. {@code desk@localhost}. */
    public String address(String name) {
        return name + "@" + options.domain;
    }

    /** The password of one of the accounts. */
    public String password(String name) {
        return Optional.ofNullable(options.accounts.get(name))
                .orElseThrow(() -> new IllegalArgumentException("No account " + name));
    }

    /** Name to password of all accounts. */
    public Map<String, String> accounts() {
        return Map.copyOf(options.accounts);
    }

    /** What a client that pins has to pin: SHA-256 of the certificate shown now, 64 hexadecimal digits. */
    public String fingerprint() {
        return certificate.fingerprint();
    }

    /** The authority that signed the certificate (but for UNKNOWN_ISSUER), as a PEM file. */
    public Path authorityFile() {
        return folder.resolve("authority.pem");
    }

    /** The same authority, for a client in Java. */
    public TestAuthority authority() {
        return authority;
    }

    /** Everything the server has in its folder: data, log, certificates. */
    public Path folder() {
        return folder;
    }

    /** The whole log so far, at debug level. */
    public String log() {
        try {
            Path file = folder.resolve("prosody.log");
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the program again, on the same ports and data, after {@link #stop()} or {@link #kill()}. */
    public void launch() {
        try {
            if (process.isPresent()) {
                throw new IllegalStateException("Prosody runs already");
            }
            OrdinaryUser.own(folder);
            List<String> command = List.of(
                    "prosody",
                    "-F",
                    "--config",
                    folder.resolve("prosody.cfg.lua").toString());
            Process started = new ProcessBuilder(OrdinaryUser.command(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("output.log").toFile()))
                    .redirectInput(new File("/dev/null"))
                    .start();
            process = Optional.of(started);
            awaitAnswer(started);
        } catch (IOException e) {
            throw new UncheckedIOException("Prosody does not start; is the package 'prosody' installed?", e);
        }
    }

    /** Ends it in order: clients are told that the system shuts down. */
    public void stop() {
        end(Process::destroy);
    }

    /** Ends it like a power cut ({@code kill -9}): nobody is told anything, nothing is written. */
    public void kill() {
        end(Process::destroyForcibly);
    }

    /** {@link #stop()} and {@link #launch()}. */
    public void restart() {
        stop();
        launch();
    }

    /** Holds the whole process still, so that it neither answers nor closes (SIGSTOP). */
    public void freeze() {
        signal("STOP");
    }

    /** Ends {@link #freeze()} (SIGCONT). */
    public void thaw() {
        signal("CONT");
    }

    /** Shows another certificate from the next start on. */
    public void present(ServedCertificate kind) {
        certificate = issue(kind);
        try {
            writeCertificate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a password on disk; a running server sees it at the next log-in. */
    public void changePassword(String name, String password) {
        options.account(name, password);
        try {
            writeAccount(name, password);
            OrdinaryUser.own(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it, keeps its log in {@code target/servers}, deletes its folder. */
    @Override
    public void close() {
        if (process.isPresent()) {
            kill();
        }
        try {
            keepLog();
            deleteFolder();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerCertificate issue(ServedCertificate kind) {
        return switch (kind) {
            case GOOD -> authority.issue(options.domain, "conference." + options.domain);
            case EXPIRED -> authority.issueExpired(options.domain);
            case WRONG_NAME -> authority.issue("elsewhere.example");
            case UNKNOWN_ISSUER -> TestAuthority.create("Nobody knows me").issue(options.domain);
        };
    }

    private void prepare() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        for (Map.Entry<String, String> account : options.accounts.entrySet()) {
            writeAccount(account.getKey(), account.getValue());
        }
        Files.writeString(authorityFile(), Pem.certificate(authority.certificate()));
        writeCertificate();
        Files.writeString(folder.resolve("groups.txt"), ProsodyConfig.groups(options));
        Files.writeString(folder.resolve("prosody.cfg.lua"), ProsodyConfig.text(options, folder, port, tlsPort));
    }

    private void writeCertificate() throws IOException {
        Files.writeString(folder.resolve("certificate.pem"), certificate.certificatePem());
        Files.writeString(folder.resolve("key.pem"), certificate.keyPem());
    }

    private void writeAccount(String name, String password) throws IOException {
        Path accounts = folder.resolve("data").resolve(encoded(options.domain)).resolve("accounts");
        Files.createDirectories(accounts);
        Files.writeString(
                accounts.resolve(encoded(name) + ".dat"), "return { [\"password\"] = \"" + password + "\"; };\n");
    }

    /** File names in Prosody's data folder: everything but letters and digits as %xx. */
    private static String encoded(String name) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = c < 128 && Character.isLetterOrDigit(c);
            out.append(plain ? String.valueOf(c) : String.format("%%%02x", (int) c));
        }
        return out.toString();
    }

    private void awaitAnswer(Process started) {
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
        throw new IllegalStateException("Prosody does not answer on port " + port + ":\n" + output() + log());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Prosody started", e);
        }
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output.log"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private interface Ending {
        void end(Process process);
    }

    private void end(Ending ending) {
        Process running = process.orElseThrow(() -> new IllegalStateException("Prosody does not run"));
        ending.end(running);
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

    private void signal(String name) {
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

    private void keepLog() throws IOException {
        Path target = Path.of("target");
        if (!Files.isDirectory(target) || !Files.exists(folder.resolve("prosody.log"))) {
            return;
        }
        Path kept = Files.createDirectories(target.resolve("servers"));
        Files.copy(folder.resolve("prosody.log"), kept.resolve(folder.getFileName() + ".log"));
    }

    private void deleteFolder() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
