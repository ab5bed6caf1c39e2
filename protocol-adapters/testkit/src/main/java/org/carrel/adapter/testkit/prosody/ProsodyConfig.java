package org.carrel.adapter.testkit.prosody;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes Prosody 0.12's configuration for a test server. */
final class ProsodyConfig {

    private static final List<String> ALWAYS = List.of(
            "roster",
            "saslauth",
            "tls",
            "disco",
            "pep",
            "private",
            "blocklist",
            "vcard4",
            "vcard_legacy",
            "version",
            "uptime",
            "time",
            "ping",
            "presence",
            "message",
            "iq",
            "csi_simple");

    private ProsodyConfig() {}

    static String text(ProsodyOptions options, Path folder, ProsodyPorts ports) {
        Path key = folder.resolve("key.pem");
        Path certificate = folder.resolve("certificate.pem");
        return """
                plugin_paths = { "%s" }
                modules_enabled = { %s }
                modules_disabled = { "s2s", "s2s_auth_certs" }
                interfaces = { "127.0.0.1" }
                c2s_ports = { %d }
                c2s_direct_tls_ports = { %s }
                s2s_ports = { }
                http_ports = { }
                https_ports = { %s }
                https_ssl = { key = "%s", certificate = "%s" }
                data_path = "%s"
                pidfile = "%s"
                log = { { levels = { min = "debug" }, to = "file", filename = "%s" } }
                authentication = "internal_plain"
                c2s_require_encryption = %s
                allow_unencrypted_plain_auth = %s
                ssl = { key = "%s", certificate = "%s" }
                c2s_direct_tls_ssl = { key = "%s", certificate = "%s" }
                default_storage = "internal"
                %s
                default_archive_policy = true
                archive_expires_after = "never"
                storage_archive_item_limit = 1000000
                smacks_hibernation_time = 300
                groups_file = "%s"
                %s
                """.formatted(
                                folder.resolve("modules"),
                                modules(options),
                                ports.clients(),
                                options.encryption ? ports.tls() : "",
                                options.uploads ? ports.web() : "",
                                key,
                                certificate,
                                folder.resolve("data"),
                                folder.resolve("prosody.pid"),
                                folder.resolve("prosody.log"),
                                options.encryption,
                                !options.encryption,
                                key,
                                certificate,
                                key,
                                certificate,
                                storage(options),
                                folder.resolve("groups.txt"),
                                options.extra)
                + hosts(options)
                + uploads(options, ports);
    }

    /** Everybody in one group, in the form of mod_groups. */
    static String groups(ProsodyOptions options) {
        return "[Everybody]\n"
                + options.accounts.keySet().stream()
                        .map(name -> name + "@" + options.domain + "=" + name + "\n")
                        .collect(Collectors.joining());
    }

    private static String modules(ProsodyOptions options) {
        List<String> all = new ArrayList<>(ALWAYS);
        if (!options.encryption) {
            all.remove("tls");
        }
        addIf(all, options.archive != Archive.NONE, "mam");
        addIf(all, options.streamManagement, "smacks");
        addIf(all, options.carbons, "carbons");
        addIf(all, options.everybodyAContact, "groups");
        all.addAll(options.modules.keySet());
        return all.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }

    private static void addIf(List<String> all, boolean wanted, String module) {
        if (wanted) {
            all.add(module);
        }
    }

    private static String storage(ProsodyOptions options) {
        return options.archive == Archive.SQLITE
                ? "sql = { driver = \"SQLite3\", database = \"prosody.sqlite\" }\n"
                        + "storage = { archive = \"sql\", muc_log = \"sql\" }"
                : "";
    }

    /** Files have no host of their own, whose name might not be found. */
    private static String uploads(ProsodyOptions options, ProsodyPorts ports) {
        return options.uploads ? """
                Component "upload.%1$s" "http_file_share"
                  http_host = "%1$s"
                  http_external_url = "https://%1$s:%2$d/"
                  http_file_share_size_limit = 1048576
                """.formatted(options.domain, ports.web()) : "";
    }

    private static String hosts(ProsodyOptions options) {
        String host = "VirtualHost \"" + options.domain + "\"\n";
        if (!options.rooms) {
            return host;
        }
        List<String> modules = new ArrayList<>(options.roomModules.keySet());
        addIf(modules, options.archive != Archive.NONE, "muc_mam");
        return host + "Component \"conference." + options.domain + "\" \"muc\"\n  modules_enabled = { "
                + modules.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ")) + " }\n";
    }
}
