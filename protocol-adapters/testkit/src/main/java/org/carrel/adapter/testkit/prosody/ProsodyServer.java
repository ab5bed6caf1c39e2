package org.carrel.adapter.testkit.prosody;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.testkit.server.ServerProcess;
import org.carrel.adapter.testkit.server.ServerProgram;
import org.carrel.adapter.testkit.tls.ServedCertificate;
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

    private final ProsodyOptions options;
    private final ProsodyFolder folder;
    private final ServerProcess process;
    private final ProsodyPorts ports;
    private final TestAuthority authority = TestAuthority.create("Carrel test authority");
    private ServerCertificate certificate;

    private ProsodyServer(ProsodyOptions options) {
        this.options = options;
        this.ports = ProsodyPorts.free();
        this.folder = ProsodyFolder.create(options, authority, ports);
        this.process = new ServerProcess(
                new ServerProgram(
                        "Prosody",
                        "the package 'prosody'",
                        List.of("prosody", "-F", "--config", folder.config().toString()),
                        List.of(ProsodyFolder.LOG)),
                folder.files());
        this.certificate = folder.present(options.certificate);
    }

    /** A running server with the standard set-up. */
    public static ProsodyServer start() {
        return start(new ProsodyOptions());
    }

    /**
     * A running server that answers on its port.
     *
     * @throws IllegalStateException when Prosody does not come up; the message holds its log
     */
    public static ProsodyServer start(ProsodyOptions options) {
        ProsodyServer server = new ProsodyServer(options);
        server.launch();
        return server;
    }

    /** Always the loopback address, as a number. */
    public String host() {
        return "127.0.0.1";
    }

    /** Where clients begin in the clear and go on with STARTTLS. */
    public int port() {
        return ports.clients();
    }

    /** Where TLS begins with the first byte. */
    public int tlsPort() {
        return ports.tls();
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
        return folder.authorityFile();
    }

    /** The same authority, for a client in Java. */
    public TestAuthority authority() {
        return authority;
    }

    /** Everything the server has in its folder: data, log, certificates. */
    public Path folder() {
        return folder.files().path();
    }

    /** The whole log so far, at debug level. */
    public String log() {
        return folder.files().read(ProsodyFolder.LOG);
    }

    /** Runs the program again, on the same ports and data, after {@link #stop()} or {@link #kill()}. */
    public void launch() {
        if (options.encryption) {
            process.launch(ports.clients(), ports.tls());
        } else {
            process.launch(ports.clients());
        }
    }

    /** Ends it in order: clients are told that the system shuts down. */
    public void stop() {
        process.stop();
    }

    /** Ends it like a power cut ({@code kill -9}): nobody is told anything, nothing is written. */
    public void kill() {
        process.kill();
    }

    /** {@link #stop()} and {@link #launch()}. */
    public void restart() {
        stop();
        launch();
    }

    /** Holds the whole process still, so that it neither answers nor closes (SIGSTOP). */
    public void freeze() {
        process.signal("STOP");
    }

    /** Ends {@link #freeze()} (SIGCONT). */
    public void thaw() {
        process.signal("CONT");
    }

    /** Shows another certificate from the next start on. */
    public void present(ServedCertificate kind) {
        certificate = folder.present(kind);
    }

    /** Changes a password on disk; a running server sees it at the next log-in. */
    public void changePassword(String name, String password) {
        options.account(name, password);
        folder.writeAccount(name, password);
        folder.files().own();
    }

    /** Ends it, keeps its log in {@code target/servers}, deletes its folder. */
    @Override
    public void close() {
        if (process.runs()) {
            kill();
        }
        folder.files().keep(ProsodyFolder.LOG);
        folder.files().delete();
    }
}
