package org.carrel.adapter.testkit.irc;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrel.adapter.testkit.FreePorts;
import org.carrel.adapter.testkit.server.ServerFolder;
import org.carrel.adapter.testkit.server.ServerProcess;
import org.carrel.adapter.testkit.tls.Pem;
import org.carrel.adapter.testkit.tls.ServedCertificate;
import org.carrel.adapter.testkit.tls.ServerCertificate;
import org.carrel.adapter.testkit.tls.TestAuthority;

/**
 * A real IRC server for one test class: own folder, random loopback ports, an ordinary user, its own certificate
 * authority.
 *
 * <p>It can be stopped, killed and started again on the same ports and data. On {@link #close()} its logs are copied to
 * {@code target/servers}, so that a failed test can be read afterwards. An operator with the name and password
 * {@code oper} / {@code secret} is on every server.
 */
public abstract sealed class IrcServer implements AutoCloseable
        permits NgircdServer, InspircdServer, InspircdLeaf, ErgoServer {

    static final String AUTHORITY = "authority.pem";
    static final String CERTIFICATE = "certificate.pem";
    static final String KEY = "key.pem";

    final IrcOptions options;
    final ServerFolder folder;
    private final int port;
    private final int tlsPort;
    private final TestAuthority authority = TestAuthority.create("Carrel test authority");
    private ServerCertificate certificate;

    /** Makes the folder with the certificates; the server's own files are the subclass's to write. */
    IrcServer(String kind, IrcOptions options) {
        this.options = options;
        this.folder = ServerFolder.create(kind);
        List<Integer> ports = FreePorts.take(2);
        this.port = ports.getFirst();
        this.tlsPort = ports.getLast();
        folder.write(AUTHORITY, Pem.certificate(authority.certificate()));
        this.certificate = write(options.certificate);
    }

    /** Launches it; one that does not come up leaves nothing but its logs. */
    static <S extends IrcServer> S launched(S server) {
        try {
            server.launch();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** The programs that it consists of, in the order in which they start. */
    abstract List<ServerProcess> processes();

    /** Runs the programs, again or for the first time, and returns when people can sign in. */
    public abstract void launch();

    /** Always the loopback address, as a number; the certificate is good for it. */
    public String host() {
        return "127.0.0.1";
    }

    /** Where clients talk in the clear. */
    public int port() {
        return port;
    }

    /** Where TLS begins with the first byte. */
    public int tlsPort() {
        return tlsPort;
    }

    /** What it calls itself, such as {@code irc.test}; the certificate is good for this name, too. */
    public String name() {
        return options.name;
    }

    /** What everybody has to give when they connect. */
    public Optional<String> password() {
        return options.password;
    }

    /** The password of one of the accounts. */
    public String password(String account) {
        return Optional.ofNullable(options.accounts.get(account))
                .orElseThrow(() -> new IllegalArgumentException("No account " + account));
    }

    /** What a client that pins has to pin: SHA-256 of the certificate shown now, 64 hexadecimal digits. */
    public String fingerprint() {
        return certificate.fingerprint();
    }

    /** The authority that signed the certificate (but for UNKNOWN_ISSUER), as a PEM file. */
    public Path authorityFile() {
        return folder.file(AUTHORITY);
    }

    /** The same authority, for a client in Java. */
    public TestAuthority authority() {
        return authority;
    }

    /** Everything the server has in its folder: configuration, data, logs, certificates. */
    public Path folder() {
        return folder.path();
    }

    /** Its logs so far, one after the other. */
    public String log() {
        StringBuilder all = new StringBuilder();
        logs().forEach(log -> all.append(folder.read(log)));
        return all.toString();
    }

    /** The ids of the processes that run. */
    public List<Long> pids() {
        return running().stream().map(ServerProcess::pid).toList();
    }

    /** Ends it in order: clients are told that the server goes down. */
    public void stop() {
        running().reversed().forEach(ServerProcess::stop);
    }

    /** Ends it like a power cut ({@code kill -9}): nobody is told anything, nothing is written. */
    public void kill() {
        running().reversed().forEach(ServerProcess::kill);
    }

    /** {@link #stop()} and {@link #launch()}. */
    public void restart() {
        stop();
        launch();
    }

    /** Holds all its processes still, so that they neither answer nor close (SIGSTOP). */
    public void freeze() {
        running().forEach(process -> process.signal("STOP"));
    }

    /** Ends {@link #freeze()} (SIGCONT). */
    public void thaw() {
        running().forEach(process -> process.signal("CONT"));
    }

    /** Shows another certificate from the next start on. */
    public void present(ServedCertificate kind) {
        certificate = write(kind);
    }

    /** Ends it, keeps its logs in {@code target/servers}, deletes its folder. */
    @Override
    public void close() {
        kill();
        logs().forEach(folder::keep);
        folder.delete();
    }

    /** The names of the logs in its folder: what each program printed, and what it wrote. */
    private List<String> logs() {
        return processes().stream()
                .map(ServerProcess::program)
                .flatMap(program -> Stream.concat(Stream.of(program.output()), program.logs().stream()))
                .toList();
    }

    private List<ServerProcess> running() {
        return processes().stream().filter(ServerProcess::runs).toList();
    }

    private ServerCertificate write(ServedCertificate kind) {
        ServerCertificate made = kind.issue(authority, options.name, "localhost", host());
        folder.write(CERTIFICATE, made.certificatePem());
        folder.write(KEY, made.keyPem());
        return made;
    }
}
