package org.carrel.adapter.testkit.irc;

import java.util.List;
import org.carrel.adapter.testkit.FreePorts;
import org.carrel.adapter.testkit.server.ServerFolder;
import org.carrel.adapter.testkit.server.ServerProcess;
import org.carrel.adapter.testkit.server.ServerProgram;

/**
 * A real InspIRCd 3 with most of IRCv3, and atheme-services 7.2 beside it for accounts: NickServ, SASL PLAIN and
 * EXTERNAL. It keeps no history; the accounts outlive a restart.
 *
 * <p>InspIRCd lets people in once a second, so that a sign-in takes half a second on average.
 */
public final class InspircdServer extends IrcServer {

    static final String LOG = "inspircd.log";
    static final String SERVICES_LOG = "atheme.log";
    static final String MOTD = "motd.txt";

    static final String CONFIG = "inspircd.conf";
    private static final String SERVICES_CONFIG = "atheme.conf";
    private static final String SERVICES_PID = "atheme.pid";

    private final int serverPort = FreePorts.take(1).getFirst();
    private final ServerProcess process;
    private final ServerProcess services;

    private InspircdServer(IrcOptions options) {
        super("inspircd", options);
        folder.write(
                CONFIG,
                InspircdConfig.text(this, "1AA", serverPort)
                        + InspircdConfig.link(AthemeConfig.NAME, serverPort)
                        + InspircdConfig.link(InspircdLeaf.NAME, serverPort));
        folder.write(MOTD, "A test\n");
        folder.write(SERVICES_CONFIG, AthemeConfig.text(options, folder, serverPort));
        folder.write("services.db", AthemeConfig.database(options.accounts));
        process = new ServerProcess(program(folder), folder);
        services = new ServerProcess(servicesProgram(), folder);
    }

    /** A running server with the standard set-up. */
    public static InspircdServer start() {
        return start(new IrcOptions());
    }

    /**
     * A running server that answers on its ports, with the services linked to it.
     *
     * @throws IllegalStateException when one of the two does not come up; the message holds their logs
     */
    public static InspircdServer start(IrcOptions options) {
        return launched(new InspircdServer(options));
    }

    @Override
    List<ServerProcess> processes() {
        return List.of(process, services);
    }

    @Override
    public void launch() {
        process.launch(port(), tlsPort(), serverPort);
        beginServices();
        if (!NetView.offersSasl(this)) {
            throw services.failure("does not link to " + name());
        }
    }

    /** Ends the services alone, and returns when they are gone for people. InspIRCd goes on offering SASL. */
    public void stopServices() {
        services.stop();
        if (!NetView.hasPerson(this, "NickServ", false)) {
            throw services.failure("is still linked to " + name());
        }
    }

    /** Runs the services again, and returns when they are there for people. */
    public void launchServices() {
        beginServices();
        if (!NetView.hasPerson(this, "NickServ", true)) {
            throw services.failure("does not link to " + name());
        }
    }

    private void beginServices() {
        // What a kill left behind would make them believe that they run already.
        folder.remove(SERVICES_PID);
        services.launch();
    }

    /** Where other servers of its net come to. */
    int serverPort() {
        return serverPort;
    }

    static ServerProgram program(ServerFolder folder) {
        return new ServerProgram(
                "InspIRCd",
                "the package 'inspircd'",
                List.of(
                        ServerProgram.find("inspircd"),
                        "--config",
                        folder.file(CONFIG).toString(),
                        "--nofork",
                        "--nopid"),
                List.of(LOG));
    }

    private ServerProgram servicesProgram() {
        return new ServerProgram(
                "atheme",
                "the package 'atheme-services'",
                List.of(
                        ServerProgram.find("atheme-services"),
                        "-n",
                        "-c",
                        folder.file(SERVICES_CONFIG).toString(),
                        "-p",
                        folder.file(SERVICES_PID).toString(),
                        "-D",
                        folder.path().toString()),
                List.of(SERVICES_LOG));
    }
}
