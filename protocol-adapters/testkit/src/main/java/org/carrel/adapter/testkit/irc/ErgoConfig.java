package org.carrel.adapter.testkit.irc;

import org.carrel.adapter.testkit.server.ServerFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes ergo's configuration for a test server: YAML by its manual, of which JSON is a part. */
final class ErgoConfig {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** {@code secret} as bcrypt, the only form that ergo takes. */
    private static final String OPERATORS_PASSWORD = "$2a$04$zzzsfBU38eFH7ZTItvOZ7evBMgonktiPMmxP2FNhuFXvJ3/BObGEi";

    private static final String STANDARD = """
            network.name = "Test"
            server.enforce-utf8 = true
            server.lookup-hostnames = false
            server.check-ident = false
            server.max-sendq = "64M"
            server.motd = "motd.txt"
            server.ip-limits = {"count": false, "throttle": false}
            server.ip-cloaking.enabled = false
            server.compatibility = {"force-trailing": true, "send-unprefixed-sasl": true}
            server.idle-timeouts = {"registration": "60s", "ping": "90s", "disconnect": "150s"}
            accounts.authentication-enabled = true
            accounts.registration = {"enabled": true, "allow-before-connect": true, "bcrypt-cost": 4}
            accounts.registration.throttling.enabled = false
            accounts.login-throttling.enabled = false
            accounts.advertise-scram = true
            accounts.nick-reservation = {"enabled": true, "method": "strict"}
            accounts.multiclient = {"enabled": true, "allowed-by-default": true}
            channels.default-modes = "+nt"
            channels.registration.enabled = true
            oper-classes.all.title = "Operator"
            oper-classes.all.capabilities = ["kill", "ban", "sajoin", "samode", "accreg", "chanreg", "history", "rehash"]
            opers.oper = {"class": "all", "hidden": false, "password": "%s"}
            logging = [{"method": "stderr", "type": "* -userinput -useroutput", "level": "debug"}]
            lock-file = "ergo.lock"
            datastore = {"path": "ergo.db", "autoupgrade": true}
            limits = {"identlen": 20, "realnamelen": 150, "channellen": 64, "awaylen": 390, "kicklen": 390}
            limits.topiclen = 390
            limits.monitor-entries = 100
            limits.whowas-entries = 100
            limits.chan-list-modes = 100
            limits.registration-messages = 1024
            limits.multiline = {"max-bytes": 4096, "max-lines": 100}
            fakelag = {"window": "1s", "burst-limit": 5, "messages-per-window": 2, "cooldown": "2s"}
            history = {"enabled": true, "channel-length": 2048, "client-length": 512}
            history.chathistory-maxmessages = 1000
            history.restrictions.query-cutoff = "none"
            history.retention.allow-individual-delete = true
            history.tagmsg-storage = {"default": false, "whitelist": ["+draft/react", "+react"]}
            """.formatted(OPERATORS_PASSWORD);

    private ErgoConfig() {}

    static String text(IrcOptions options, ServerFolder folder, int port, int tlsPort) {
        ObjectNode config = JSON.createObjectNode();
        setAll(config, STANDARD);
        setAll(config, chosen(options));
        ObjectNode listeners = at(config, "server").putObject("listeners");
        listeners.putObject("127.0.0.1:" + port);
        listeners
                .putObject("127.0.0.1:" + tlsPort)
                .putObject("tls")
                .put("cert", folder.file(IrcServer.CERTIFICATE).toString())
                .put("key", folder.file(IrcServer.KEY).toString());
        options.password.ifPresent(value -> at(config, "server").put("password", ErgoProgram.hash(value)));
        setAll(config, options.extra);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(config);
    }

    private static String chosen(IrcOptions options) {
        return """
                server.name = "%s"
                server.casemapping = "%s"
                accounts.multiclient.always-on = "%s"
                channels.max-channels-per-client = %d
                limits.nicklen = %d
                fakelag.enabled = %s
                """.formatted(
                        options.name,
                        options.caseMapping,
                        options.alwaysOn ? "mandatory" : "opt-in",
                        options.channels,
                        options.nickLength,
                        options.floodControl);
    }

    /** Each line is a path and a value in JSON; a later line wins, or adds to what an earlier one set. */
    private static void setAll(ObjectNode config, String lines) {
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] pair = line.split(" *= *", 2);
            int dot = pair[0].lastIndexOf('.');
            ObjectNode parent = dot < 0 ? config : at(config, pair[0].substring(0, dot));
            JsonNode value = JSON.readTree(pair[1]);
            parent.set(pair[0].substring(dot + 1), value);
        });
    }

    private static ObjectNode at(ObjectNode config, String path) {
        ObjectNode node = config;
        for (String name : path.split("[.]")) {
            JsonNode next = node.get(name);
            node = next instanceof ObjectNode object ? object : node.putObject(name);
        }
        return node;
    }
}
