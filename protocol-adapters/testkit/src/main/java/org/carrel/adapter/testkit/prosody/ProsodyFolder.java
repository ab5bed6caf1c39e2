package org.carrel.adapter.testkit.prosody;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.carrel.adapter.testkit.OrdinaryUser;
import org.carrel.adapter.testkit.tls.Pem;
import org.carrel.adapter.testkit.tls.ServerCertificate;
import org.carrel.adapter.testkit.tls.TestAuthority;

/** All that a test's Prosody reads and writes: configuration, certificates, accounts, data, log. */
final class ProsodyFolder {

    private final ProsodyOptions options;
    private final TestAuthority authority;
    private final Path folder;

    private ProsodyFolder(ProsodyOptions options, TestAuthority authority, Path folder) {
        this.options = options;
        this.authority = authority;
        this.folder = folder;
    }

    /** A new temporary folder with everything in it but the server's certificate. */
    static ProsodyFolder create(ProsodyOptions options, TestAuthority authority, int port, int tlsPort)
            throws IOException {
        Path path = Files.createTempDirectory("carrel-prosody-");
        ProsodyFolder made = new ProsodyFolder(options, authority, path);
        Files.createDirectories(path.resolve("data"));
        Files.createDirectories(path.resolve("certs"));
        Files.createDirectories(path.resolve("modules"));
        for (Map.Entry<String, String> module : options.modules.entrySet()) {
            Files.writeString(path.resolve("modules/mod_" + module.getKey() + ".lua"), module.getValue());
        }
        for (Map.Entry<String, String> account : options.accounts.entrySet()) {
            made.writeAccount(account.getKey(), account.getValue());
        }
        Files.writeString(made.authorityFile(), Pem.certificate(authority.certificate()));
        Files.writeString(path.resolve("groups.txt"), ProsodyConfig.groups(options));
        Files.writeString(made.config(), ProsodyConfig.text(options, path, port, tlsPort));
        return made;
    }

    Path path() {
        return folder;
    }

    Path config() {
        return folder.resolve("prosody.cfg.lua");
    }

    Path authorityFile() {
        return folder.resolve("authority.pem");
    }

    Path output() {
        return folder.resolve("output.log");
    }

    /** Gives all of it to the user that the server runs as. */
    void own() throws IOException {
        OrdinaryUser.own(folder);
    }

    /** A certificate of that kind, which the server shows from its next start on. */
    ServerCertificate present(ServedCertificate kind) throws IOException {
        ServerCertificate certificate = issue(kind);
        Files.writeString(folder.resolve("certificate.pem"), certificate.certificatePem());
        Files.writeString(folder.resolve("key.pem"), certificate.keyPem());
        return certificate;
    }

    private ServerCertificate issue(ServedCertificate kind) {
        return switch (kind) {
            case GOOD -> authority.issue(options.domain, "conference." + options.domain);
            case EXPIRED -> authority.issueExpired(options.domain);
            case WRONG_NAME -> authority.issue("elsewhere.example");
            case UNKNOWN_ISSUER -> TestAuthority.create("Nobody knows me").issue(options.domain);
        };
    }

    void writeAccount(String name, String password) throws IOException {
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

    /** The server's log, or what its process printed. */
    String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path log() {
        return folder.resolve("prosody.log");
    }

    /** Leaves the log in {@code target/servers}. */
    void keepLog() throws IOException {
        Path target = Path.of("target");
        if (!Files.isDirectory(target) || !Files.exists(folder.resolve("prosody.log"))) {
            return;
        }
        Path kept = Files.createDirectories(target.resolve("servers"));
        Files.copy(folder.resolve("prosody.log"), kept.resolve(folder.getFileName() + ".log"));
    }

    void delete() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
