package org.carrel.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/**
 * Fetches a file from an https address that a stranger gave us. Each address on the way, the first one and that of every
 * redirect, must be one of the open internet; nothing of ours is sent along, no cookie and no credential.
 */
public final class WebFetch {

    private static final int MOST_REDIRECTS = 5;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final int TOO_MANY_REQUESTS = 429;

    private final GuardedSockets sockets;

    private WebFetch(GuardedSockets sockets) {
        this.sockets = sockets;
    }

    /** Of the open internet alone. */
    public static WebFetch guarded() {
        return with((SSLSocketFactory) SSLSocketFactory.getDefault(), PublicAddress::is);
    }

    static WebFetch with(SSLSocketFactory tls, Predicate<InetAddress> allowed) {
        return new WebFetch(new GuardedSockets(tls, allowed));
    }

    /** Writes what is at an address. */
    void fetch(String address, Incoming to) throws FetchFailure, TooLarge {
        URI here = parse(address);
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            Optional<URI> next = visit(here, to);
            if (next.isEmpty()) {
                return;
            }
            here = next.get();
        }
        throw FetchFailure.unfit(new IOException("too many redirects"));
    }

    private static URI parse(String address) throws FetchFailure {
        try {
            URI uri = URI.create(address);
            boolean fits =
                    "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
            if (fits) {
                return uri;
            }
            throw FetchFailure.unfit(new IOException("not https"));
        } catch (IllegalArgumentException e) {
            throw FetchFailure.unfit(e);
        }
    }

    /** Either the file was written, or one has to go on to another address. */
    private Optional<URI> visit(URI address, Incoming to) throws FetchFailure, TooLarge {
        String host = address.getHost();
        try {
            HttpsURLConnection connection = open(address);
            try {
                int status = connection.getResponseCode();
                switch (status / 100) {
                    case 2 -> write(connection, to);
                    case 3 -> {
                        return Optional.of(redirect(address, connection));
                    }
                    case 4 ->
                        throw status == TOO_MANY_REQUESTS
                                ? FetchFailure.unanswered(host, new IOException("status " + status))
                                : FetchFailure.gone(host, status);
                    default -> throw FetchFailure.unanswered(host, new IOException("status " + status));
                }
                return Optional.empty();
            } finally {
                connection.disconnect();
            }
        } catch (TooLarge e) {
            throw e;
        } catch (NotKept e) {
            throw FetchFailure.notKept(e);
        } catch (GuardedSockets.Refused e) {
            throw FetchFailure.refused(host, e);
        } catch (IOException | IllegalArgumentException e) {
            throw FetchFailure.unanswered(host, e);
        }
    }

    private HttpsURLConnection open(URI address) throws IOException {
        HttpsURLConnection connection = (HttpsURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setSSLSocketFactory(sockets);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout((int) CONNECT.toMillis());
        connection.setReadTimeout((int) SILENCE.toMillis());
        connection.setRequestProperty("User-Agent", "Carrel");
        connection.setRequestProperty("Accept", "*/*");
        connection.setRequestProperty("Connection", "close");
        return connection;
    }

    private static void write(HttpURLConnection connection, Incoming to) throws IOException {
        long announced = connection.getContentLengthLong();
        to.expect(announced);
        try (InputStream in = connection.getInputStream()) {
            long came = in.transferTo(to);
            if (announced >= 0 && came < announced) {
                throw new IOException("it broke off");
            }
        }
    }

    private static URI redirect(URI from, HttpURLConnection connection) throws FetchFailure {
        String to = connection.getHeaderField("Location");
        if (to == null) {
            throw FetchFailure.unfit(new IOException("a redirect to nowhere"));
        }
        try {
            return parse(from.resolve(to).toString());
        } catch (IllegalArgumentException e) {
            throw FetchFailure.unfit(e);
        }
    }
}
