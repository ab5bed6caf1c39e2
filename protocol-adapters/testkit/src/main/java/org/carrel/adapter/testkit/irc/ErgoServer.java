package org.carrel.adapter.testkit.irc;

import java.nio.file.Path;
import java.util.List;
import org.carrel.adapter.testkit.server.ServerProcess;
import org.carrel.adapter.testkit.server.ServerProgram;
import org.junit.jupiter.api.Assumptions;

/**
 * A real ergo 2: all of IRCv3 that is in use, accounts with SASL PLAIN, EXTERNAL and SCRAM-SHA-256, and history
 * (draft/chathistory) of channels and of those who are signed in to an account. The nick of an account is its owner's
 * alone.
 *
 * <p>The accounts outlive a restart; history is in memory and does not.
 */
public final class ErgoServer extends IrcServer {

    private static final String CONFIG = "ergo.yaml";

    private final ServerProcess process;
    private boolean launchedBefore;

    private ErgoServer(IrcOptions options) {
        super("ergo", options);
        Path program = ErgoProgram.copyInto(folder);
        Path config = folder.file(CONFIG);
        folder.write(CONFIG, ErgoConfig.text(options, folder, port(), tlsPort()));
        folder.write("motd.txt", "A test\n");
        process = new ServerProcess(
                new ServerProgram(
                        "ergo",
                        "its program, which './carrel test' fetches,",
                        List.of(program.toString(), "run", "--conf", config.toString()),
                        List.of()),
                folder);
    }

    /** Whether the program is on this machine. */
    public static boolean installed() {
        return ErgoProgram.find().isPresent();
    }

    /** A running server with the standard set-up. */
    public static ErgoServer start() {
        return start(new IrcOptions());
    }

    /**
     * A running server that answers on its ports. Where ergo is not installed, the test is skipped.
     *
     * @throws IllegalArgumentException when it is to have another case mapping than ascii, which Debian's build has not
     * @throws IllegalStateException when ergo does not come up; the message holds its log
     */
    public static ErgoServer start(IrcOptions options) {
        Assumptions.assumeTrue(
                installed(), "missing service: ergo. './carrel test' fetches it where Debian's packages are in reach");
        if (!"ascii".equals(options.caseMapping)) {
            throw new IllegalArgumentException("This ergo has the case mapping ascii alone");
        }
        return launched(new ErgoServer(options));
    }

    @Override
    List<ServerProcess> processes() {
        return List.of(process);
    }

    @Override
    public void launch() {
        if (!launchedBefore) {
            ErgoProgram.makeDatabase(folder, folder.file(CONFIG));
        }
        process.launch(port(), tlsPort());
        if (!launchedBefore) {
            options.accounts.forEach(this::register);
            launchedBefore = true;
        }
    }

    /** Makes an account, as its owner would (draft/account-registration). */
    private void register(String account, String secret) {
        try (IrcPerson owner = IrcPerson.signIn(this, account)) {
            owner.raw("REGISTER * * " + secret);
            owner.await(
                    "account " + account,
                    line -> line.command().equals("REGISTER") && line.params().contains("SUCCESS"));
        }
    }
}
