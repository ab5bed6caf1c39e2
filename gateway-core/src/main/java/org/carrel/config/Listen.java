package org.carrel.config;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address and port to listen on.
 *
 * @param host a name or an address without brackets
 * @param port 0 lets the operating system choose
 */
public record Listen(String host, int port) {

    private static final Pattern FORM =
            Pattern.compile("(?:\\[([0-9a-fA-F:.]+)]|([^:\\[\\]\\s]*)):(\\d{1,5})|(\\d{1,5})");
    private static final int HIGHEST_PORT = 65_535;
    private static final String LOOPBACK = "127.0.0.1";

    /** Reads {@code 8080}, {@code 127.0.0.1:8080}, {@code [::1]:8080}, {@code *:8080}; empty when it is none of these. */
    static Optional<Listen> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean portAlone = form.group(4) != null;
        int port = Integer.parseInt(portAlone ? form.group(4) : form.group(3));
        String host = portAlone ? LOOPBACK : form.group(1) != null ? form.group(1) : everywhere(form.group(2));
        return port > HIGHEST_PORT ? Optional.empty() : Optional.of(new Listen(host, port));
    }

    private static String everywhere(String host) {
        return host.isEmpty() || host.equals("*") ? "0.0.0.0" : host;
    }

    /** Whether only this machine reaches it. */
    public boolean loopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** For binding. */
    public InetSocketAddress address() {
        return new InetSocketAddress(host, port);
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
