package org.carrel.config;

import java.net.InetAddress;
import java.util.List;

/** The machines in front of us, whose word about a caller's address counts. */
public record TrustedProxies(List<AddressRange> ranges) {

    /** Whether one may be believed. */
    public boolean contains(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return ranges.isEmpty();
    }
}
