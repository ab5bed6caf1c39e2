package org.carrel.adapter.testkit.irc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carrel.adapter.testkit.server.ServerFolder;

/** Writes what atheme-services 7.2 reads: its configuration, and a database with the accounts. */
final class AthemeConfig {

    /** What the services call themselves as a server. */
    static final String NAME = "services.test";

    static final String LINK_PASSWORD = "linkage";

    private static final List<String> MODULES = List.of(
            "protocol/inspircd",
            "backend/opensex",
            "nickserv/main",
            "nickserv/cert",
            "nickserv/enforce",
            "nickserv/ghost",
            "nickserv/group",
            "nickserv/identify",
            "nickserv/info",
            "nickserv/login",
            "nickserv/logout",
            "nickserv/register",
            "nickserv/set_enforcetime",
            "nickserv/set_password",
            "saslserv/main",
            "saslserv/external",
            "saslserv/plain");

    private AthemeConfig() {}

    static String text(IrcOptions options, ServerFolder folder, int port) {
        return modules()
                + """
                serverinfo {
                    name = "%s"; desc = "Services"; numeric = "00A"; netname = "Test"; recontime = 1;
                    adminname = "Test"; adminemail = "oper@irc.test"; registeremail = "services@irc.test";
                    hidehostsuffix = "users.test"; mta = "/bin/false"; auth = none; casemapping = %s;
                    loglevel = { error; info; admin; network; register; set; request; };
                };
                uplink "%s" {
                    host = "127.0.0.1"; port = %d; send_password = "%s"; receive_password = "%s";
                };
                nickserv {
                    nick = "NickServ"; user = "NickServ"; host = "%s"; real = "Nickname services";
                    aliases { "ID" = "IDENTIFY"; };
                };
                saslserv { nick = "SaslServ"; user = "SaslServ"; host = "%s"; real = "SASL agent"; };
                logfile "%s" { error; info; admin; network; register; set; request; };
                general {
                    commit_interval = 1; ratelimit_uses = 0; ratelimit_period = 0; flood_msgs = 0; flood_time = 0;
                    clone_time = 0; default_clone_allowed = 10000; default_clone_warn = 10000;
                };
                """.formatted(
                                NAME,
                                options.caseMapping,
                                options.name,
                                port,
                                LINK_PASSWORD,
                                LINK_PASSWORD,
                                NAME,
                                NAME,
                                folder.file(InspircdServer.SERVICES_LOG));
    }

    /** Each account owns the nick of its name; the passwords are plain, as no module that encrypts is loaded. */
    static String database(Map<String, String> accounts) {
        long now = Instant.now().getEpochSecond();
        StringBuilder out = new StringBuilder("GRVER 1\nDBV 12\n");
        int number = 0;
        for (Map.Entry<String, String> account : accounts.entrySet()) {
            number++;
            String name = account.getKey();
            out.append("MU %s %s %s %s@irc.test %d %d +b default\n"
                    .formatted(id(number), name, account.getValue(), name, now, now));
            out.append("MN %s %s %d %d\n".formatted(name, name, now, now));
        }
        return out.append("LUID ").append(id(number)).append('\n').toString();
    }

    /** Nine letters that count as digits. */
    private static String id(int number) {
        StringBuilder out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < 9; i++) {
            out.insert(0, (char) ('A' + rest % 26));
            rest /= 26;
        }
        return out.toString();
    }

    private static String modules() {
        return MODULES.stream()
                .map(name -> "loadmodule \"modules/" + name + "\";\n")
                .collect(Collectors.joining());
    }
}
