package org.carrel.adapter.irc;

import java.util.Map;
import org.carrel.adapter.testkit.contract.AdapterContractTest;
import org.carrel.adapter.testkit.contract.ContractWorld;
import org.carrel.adapter.testkit.irc.ErgoServer;
import org.carrel.adapter.testkit.irc.IrcOptions;
import org.junit.jupiter.api.Tag;

/** The contract on ergo: all of IRCv3, and history for the account, which stays when we are away. */
@Tag("slow")
class ErgoContractTest extends AdapterContractTest {

    @Override
    protected ContractWorld newWorld() {
        IrcOptions options = new IrcOptions()
                .account("carrel", "open-sesame")
                .account("ann", "of-the-library")
                .alwaysOn(true)
                .extra("limits.multiline = {\"max-bytes\": 200000, \"max-lines\": 1000}");
        return new IrcContractWorld(
                ErgoServer.start(options), Map.of("password", "open-sesame"), Map.of("password", "wrong"), Map.of());
    }
}
