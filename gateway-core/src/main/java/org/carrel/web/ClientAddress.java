package org.carrel.web;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carrel.config.AddressRange;
import org.carrel.config.TrustedProxies;

/**
 * Finds where a request comes from, behind proxies too: the last address of {@code X-Forwarded-For} that is not itself a
 * trusted proxy. Without a trusted proxy the header means nothing. {@code Forwarded} (RFC 7239) never does: proxies that
 * write the one hand the other on as the caller sent it.
 */
final class ClientAddress {

    private static final Pattern BRACKETS_OR_PORT = Pattern.compile("\\[([^\\]]+)](?::\\d+)?|([0-9.]+)(?::\\d+)?|(.+)");

    private final TrustedProxies proxies;

    ClientAddress(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    InetAddress of(HttpServerExchange exchange) {
        InetAddress address = exchange.getSourceAddress().getAddress();
        List<String> hops = hops(exchange);
        for (int i = hops.size() - 1; i >= 0 && proxies.contains(address); i--) {
            Optional<InetAddress> before = AddressRange.parse(hops.get(i)).map(AddressRange::first);
            if (before.isEmpty()) {
                return address;
            }
            address = before.get();
        }
        return address;
    }

    private static List<String> hops(HttpServerExchange exchange) {
        HeaderValues hops = exchange.getRequestHeaders().get(Headers.X_FORWARDED_FOR);
        return hops == null ? List.of() : split(String.join(",", hops));
    }

    private static List<String> split(String header) {
        List<String> hops = new ArrayList<>();
        for (String hop : header.split(",")) {
            Matcher matcher = BRACKETS_OR_PORT.matcher(hop.strip());
            if (matcher.matches()) {
                hops.add(Optional.ofNullable(matcher.group(1))
                        .or(() -> Optional.ofNullable(matcher.group(2)))
                        .orElse(matcher.group(3)));
            }
        }
        return hops;
    }
}
