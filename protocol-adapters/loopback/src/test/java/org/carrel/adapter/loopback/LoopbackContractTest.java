package org.carrel.adapter.loopback;

import org.carrel.adapter.loopback.network.Conduct;
import org.carrel.adapter.testkit.contract.AdapterContractTest;
import org.carrel.adapter.testkit.contract.ContractWorld;

/** The contract with a good server. */
class LoopbackContractTest extends AdapterContractTest {

    @Override
    protected ContractWorld newWorld() {
        return new LoopbackWorld(Conduct.GOOD);
    }
}
