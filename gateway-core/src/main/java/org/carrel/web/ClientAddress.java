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
 * Finds where a request comes from, behind proxies too: the last address of {@code Forwarded} (RFC 7239) or
 * {@code X-Forwarded-For} that is not itself a trusted proxy. Without a trusted proxy the headers mean nothing.
 */
final class ClientAddress {

    private static final Pattern FOR =
            Pattern.compile("(?i)\\bfor=(?:\"\\[([^\\]\"]+)](?::\\d+)?\"|\"?([^\";,:\\s]+)(?::\\d+)?\"?)");
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
        HeaderValues forwarded = exchange.getRequestHeaders().get(Headers.FORWARDED);
        if (forwarded != null) {
            return forwarded(String.join(",", forwarded));
        }
        HeaderValues former = exchange.getRequestHeaders().get(Headers.X_FORWARDED_FOR);
        return former == null ? List.of() : former(String.join(",", former));
    }

    private static List<String> forwarded(String header) {
        List<String> hops = new ArrayList<>();
        Matcher matcher = FOR.matcher(header);
        while (matcher.find()) {
            hops.add(Optional.ofNullable(matcher.group(1)).orElse(matcher.group(2)));
        }
        return hops;
    }

    private static List<String> former(String header) {
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
