package org.carrel.file;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the open internet from those that lead into somebody's own network, or nowhere: the special ones of
 * RFC 6890 and its registries. Of IPv6 only the global unicast space counts (RFC 4291), less what carries an IPv4 address
 * inside.
 */
final class PublicAddress {

    private static final List<Range> NOT_IPV4 = List.of(
            new Range(0x00000000, 8),
            new Range(0x0a000000, 8),
            new Range(0x64400000, 10),
            new Range(0x7f000000, 8),
            new Range(0xa9fe0000, 16),
            new Range(0xac100000, 12),
            new Range(0xc0000000, 24),
            new Range(0xc0000200, 24),
            new Range(0xc0586300, 24),
            new Range(0xc0a80000, 16),
            new Range(0xc6120000, 15),
            new Range(0xc6336400, 24),
            new Range(0xcb007100, 24),
            new Range(0xe0000000, 4),
            new Range(0xf0000000, 4));

    private static final Range GLOBAL = new Range(0x20000000, 3);
    /** Protocol assignments with Teredo and ORCHID, 6to4, documentation. */
    private static final List<Range> NOT_IPV6 = List.of(
            new Range(0x20010000, 23), new Range(0x20010db8, 32), new Range(0x20020000, 16), new Range(0x3fff0000, 20));

    private PublicAddress() {}

    /** Addresses that begin with the same bits. */
    private record Range(int first, int bits) {

        boolean has(int address) {
            return (address ^ first) >>> (Integer.SIZE - bits) == 0;
        }
    }

    static boolean is(InetAddress address) {
        int first = first(address.getAddress());
        return switch (address) {
            case Inet4Address _ -> NOT_IPV4.stream().noneMatch(range -> range.has(first));
            case Inet6Address _ -> GLOBAL.has(first) && NOT_IPV6.stream().noneMatch(range -> range.has(first));
            default -> false;
        };
    }

    private static int first(byte[] bytes) {
        return (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
    }
}
