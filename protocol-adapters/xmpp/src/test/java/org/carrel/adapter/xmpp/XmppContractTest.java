package org.carrel.adapter.xmpp;

import org.carrel.adapter.testkit.contract.AdapterContractTest;
import org.carrel.adapter.testkit.contract.ContractWorld;

class XmppContractTest extends AdapterContractTest {

    @Override
    protected ContractWorld newWorld() {
        return new XmppContractWorld();
    }
}
