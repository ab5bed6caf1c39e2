package org.carrel.adapter.testkit.irc;

import java.util.List;
import java.util.Optional;
import org.carrel.adapter.testkit.FaultProxy;
import org.carrel.adapter.testkit.server.ServerProcess;

/**
 * A second InspIRCd, {@code far.test}, linked to a first one: people on both are in one net, and the net can split and
 * become one again while everybody stays connected to their own server. An operator with the nick {@code linker} is on it.
 */
public final class InspircdLeaf extends IrcServer {

    /** What it calls itself. */
    public static final String NAME = "far.test";

    /** The services are the first server's: who sees them from here sees that the two are linked. */
    private static final String BEYOND = "NickServ";

    private final IrcServer hub;
    private final FaultProxy wire;
    private final ServerProcess process;
    private Optional<IrcPerson> linker = Optional.empty();

    private InspircdLeaf(InspircdServer hub) {
        super("inspircd-leaf", new IrcOptions().name(NAME).nickLength(hub.options.nickLength));
        this.hub = hub;
        this.wire = FaultProxy.before(hub.host(), hub.serverPort());
        folder.write(
                InspircdServer.CONFIG,
                InspircdConfig.text(this, "2BB", 0) + InspircdConfig.link(hub.name(), wire.port()));
        folder.write(InspircdServer.MOTD, "Far away\n");
        process = new ServerProcess(InspircdServer.program(folder), folder);
    }

    /**
     * A running server that has linked to the first.
     *
     * @throws IllegalStateException when it does not come up or does not link; the message holds its log
     */
    public static InspircdLeaf start(InspircdServer hub) {
        return launched(new InspircdLeaf(hub));
    }

    /**
     * Cuts the wire between the servers, and lets no new one be: each tells its people that the other's have quit. Returns
     * when this server has noticed.
     */
    public void split() {
        wire.hangUp(true);
        wire.cut();
        expect(false);
    }

    /** Links the servers again: each tells its people that the other's have joined. Returns when this server has. */
    public void heal() {
        wire.hangUp(false);
        link();
    }

    @Override
    List<ServerProcess> processes() {
        return List.of(process);
    }

    @Override
    public void launch() {
        process.launch(port(), tlsPort());
        linker.ifPresent(IrcPerson::close);
        IrcPerson operator = IrcPerson.signIn(this, "linker");
        operator.becomeOperator();
        linker = Optional.of(operator);
        link();
    }

    @Override
    public void close() {
        super.close();
        linker.ifPresent(IrcPerson::close);
        wire.close();
    }

    private void link() {
        linker.orElseThrow().raw("CONNECT " + hub.name());
        expect(true);
    }

    private void expect(boolean linked) {
        if (!NetView.seen(linker.orElseThrow(), BEYOND, linked)) {
            throw process.failure((linked ? "does not link to " : "is still linked to ") + hub.name());
        }
    }
}
