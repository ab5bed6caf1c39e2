package org.carrel.adapter.testkit.prosody;

import java.nio.file.Path;
import org.carrel.adapter.testkit.server.ServerFolder;
import org.carrel.adapter.testkit.tls.Pem;
import org.carrel.adapter.testkit.tls.ServedCertificate;
import org.carrel.adapter.testkit.tls.ServerCertificate;
import org.carrel.adapter.testkit.tls.TestAuthority;

/** What Prosody's folder holds: configuration, certificates, accounts, data, log. */
final class ProsodyFolder {

    static final String LOG = "prosody.log";

    private final ProsodyOptions options;
    private final TestAuthority authority;
    private final ServerFolder folder;

    private ProsodyFolder(ProsodyOptions options, TestAuthority authority, ServerFolder folder) {
        this.options = options;
        this.authority = authority;
        this.folder = folder;
    }

    /** A new folder with everything in it but the server's certificate. */
    static ProsodyFolder create(ProsodyOptions options, TestAuthority authority, ProsodyPorts ports) {
        ServerFolder folder = ServerFolder.create("prosody");
        ProsodyFolder made = new ProsodyFolder(options, authority, folder);
        folder.makeFolder("data");
        folder.makeFolder("modules");
        options.modules.forEach((name, source) -> folder.write("modules/mod_" + name + ".lua", source));
        options.roomModules.forEach((name, source) -> folder.write("modules/mod_" + name + ".lua", source));
        options.accounts.forEach(made::writeAccount);
        folder.write("authority.pem", Pem.certificate(authority.certificate()));
        folder.write("groups.txt", ProsodyConfig.groups(options));
        folder.write("prosody.cfg.lua", ProsodyConfig.text(options, folder.path(), ports));
        return made;
    }

    ServerFolder files() {
        return folder;
    }

    Path config() {
        return folder.file("prosody.cfg.lua");
    }

    Path authorityFile() {
        return folder.file("authority.pem");
    }

    /** A certificate of that kind, which the server shows from its next start on. */
    ServerCertificate present(ServedCertificate kind) {
        ServerCertificate certificate = kind.issue(authority, options.domain, "conference." + options.domain);
        folder.write("certificate.pem", certificate.certificatePem());
        folder.write("key.pem", certificate.keyPem());
        return certificate;
    }

    void writeAccount(String name, String password) {
        folder.write(
                "data/" + encoded(options.domain) + "/accounts/" + encoded(name) + ".dat",
                "return { [\"password\"] = \"" + password + "\"; };\n");
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
}
