package org.carrel.adapter.irc;

import java.util.Map;
import org.carrel.adapter.testkit.contract.AdapterContractTest;
import org.carrel.adapter.testkit.contract.ContractWorld;
import org.carrel.adapter.testkit.irc.InspircdServer;
import org.carrel.adapter.testkit.irc.IrcOptions;
import org.junit.jupiter.api.Tag;

/** The contract on InspIRCd with services: most of IRCv3, and no history. */
@Tag("slow")
class InspircdContractTest extends AdapterContractTest {

    private static final Map<String, String> LACKS =
            Map.of("retract", "irc.no-retractions", "history", "", "carbons", "", "lines", "");

    @Override
    protected ContractWorld newWorld() {
        return new IrcContractWorld(
                InspircdServer.start(new IrcOptions().account("carrel", "open-sesame")),
                Map.of("password", "open-sesame"),
                Map.of("password", "wrong"),
                LACKS);
    }
}
