package org.carrel.adapter.testkit.prosody;

import java.util.List;
import org.carrel.adapter.testkit.FreePorts;

/**
 * Where a server listens on the loopback address.
 *
 * @param clients where clients begin in the clear
 * @param tls where TLS begins with the first byte
 * @param web where files are put and fetched
 */
record ProsodyPorts(int clients, int tls, int web) {

    static ProsodyPorts free() {
        List<Integer> ports = FreePorts.take(3);
        return new ProsodyPorts(ports.get(0), ports.get(1), ports.get(2));
    }
}
