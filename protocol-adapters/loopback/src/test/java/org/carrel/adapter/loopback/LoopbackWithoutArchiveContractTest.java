package org.carrel.adapter.loopback;

import org.carrel.adapter.loopback.network.Conduct;
import org.carrel.adapter.testkit.contract.AdapterContractTest;
import org.carrel.adapter.testkit.contract.ContractWorld;

/** The contract with a server that keeps nothing. */
class LoopbackWithoutArchiveContractTest extends AdapterContractTest {

    @Override
    protected ContractWorld newWorld() {
        return new LoopbackWorld(Conduct.GOOD.archive(false));
    }
}
