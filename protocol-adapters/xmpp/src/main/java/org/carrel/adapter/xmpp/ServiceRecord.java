package org.carrel.adapter.xmpp;

import java.util.Comparator;
import java.util.Optional;
import org.minidns.record.SRV;

/** Where a service runs, as DNS says (RFC 2782). */
record ServiceRecord(String host, int port) {

    /** The record with the best priority and, among those, the greatest weight; nothing if there is none. */
    static Optional<ServiceRecord> lookup(String name) {
        return SmackGlobals.serviceRecords(name).stream()
                .filter(record -> !record.target.isRootLabel())
                .min(Comparator.<SRV>comparingInt(record -> record.priority)
                        .thenComparing(Comparator.<SRV>comparingInt(record -> record.weight)
                                .reversed()))
                .map(record -> new ServiceRecord(record.target.toString(), record.port));
    }
}
