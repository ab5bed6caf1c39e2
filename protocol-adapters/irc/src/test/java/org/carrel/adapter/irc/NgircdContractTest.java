package org.carrel.adapter.irc;

import java.util.Map;
import org.carrel.adapter.testkit.contract.AdapterContractTest;
import org.carrel.adapter.testkit.contract.ContractWorld;
import org.carrel.adapter.testkit.irc.IrcOptions;
import org.carrel.adapter.testkit.irc.NgircdServer;
import org.junit.jupiter.api.Tag;

/** The contract on ngircd: IRC as it was in the year 2000. */
@Tag("slow")
class NgircdContractTest extends AdapterContractTest {

    private static final Map<String, String> LACKS = Map.of(
            "retract", "irc.no-retractions",
            "reaction", "irc.no-reactions",
            "reply", "",
            "typing", "",
            "history", "",
            "carbons", "",
            "lines", "");

    @Override
    protected ContractWorld newWorld() {
        return new IrcContractWorld(
                NgircdServer.start(new IrcOptions().password("open-sesame")),
                Map.of("server-password", "open-sesame"),
                Map.of("server-password", "wrong"),
                LACKS);
    }
}
