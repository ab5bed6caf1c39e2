package org.carrel.adapter.testkit.irc;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carrel.adapter.testkit.server.ServerProcess;
import org.carrel.adapter.testkit.server.ServerProgram;

/**
 * A real ngircd 26: plain RFC 2812 with neither IRCv3 nor services, as old networks are. Its case mapping is ascii.
 */
public final class NgircdServer extends IrcServer {

    private static final String CONFIG = "ngircd.conf";

    /** Fixed ones (RFC 7919), as it would take a second to make its own. */
    private static final String PARAMETERS = "ffdhe2048.pem";

    private final ServerProcess process;

    private NgircdServer(IrcOptions options) {
        super("ngircd", options);
        folder.write(CONFIG, config());
        folder.write(PARAMETERS, parameters());
        process = new ServerProcess(
                new ServerProgram(
                        "ngircd",
                        "the package 'ngircd'",
                        List.of(
                                ServerProgram.find("ngircd"),
                                "--nodaemon",
                                "--config",
                                folder.file(CONFIG).toString()),
                        List.of()),
                folder);
    }

    /** A running server with the standard set-up. */
    public static NgircdServer start() {
        return start(new IrcOptions());
    }

    /**
     * A running server that answers on its ports.
     *
     * @throws IllegalArgumentException when it is to have accounts, or another case mapping than ascii
     * @throws IllegalStateException when ngircd does not come up; the message holds its log
     */
    public static NgircdServer start(IrcOptions options) {
        if (!options.accounts.isEmpty()) {
            throw new IllegalArgumentException("ngircd has no accounts");
        }
        if (!"ascii".equals(options.caseMapping)) {
            throw new IllegalArgumentException("ngircd has the case mapping ascii alone");
        }
        return launched(new NgircdServer(options));
    }

    @Override
    List<ServerProcess> processes() {
        return List.of(process);
    }

    @Override
    public void launch() {
        process.launch(port(), tlsPort());
    }

    private static String parameters() {
        try (InputStream in = requireNonNull(NgircdServer.class.getResourceAsStream(PARAMETERS))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String config() {
        return """
                [Global]
                Name = %s
                Network = Test
                Info = Test server
                AdminEMail = admin@irc.test
                Listen = 127.0.0.1
                Ports = %d
                MotdPhrase = "A test"
                %s
                [Limits]
                MaxNickLength = %d
                MaxJoins = %d
                MaxConnectionsIP = 0
                MaxListSize = 0
                %s
                [Options]
                DNS = no
                Ident = no
                PAM = no
                [Operator]
                Name = oper
                Password = secret
                [SSL]
                CertFile = %s
                KeyFile = %s
                DHFile = %s
                Ports = %d
                %s
                """.formatted(
                        options.name,
                        port(),
                        options.password.map(value -> "Password = " + value).orElse(""),
                        options.nickLength,
                        options.channels,
                        options.floodControl ? "" : "MaxPenaltyTime = 0",
                        folder.file(CERTIFICATE),
                        folder.file(KEY),
                        folder.file(PARAMETERS),
                        tlsPort(),
                        options.extra);
    }
}
