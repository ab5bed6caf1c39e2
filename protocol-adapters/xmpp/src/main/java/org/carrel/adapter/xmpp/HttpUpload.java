package org.carrel.adapter.xmpp;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Brings a file to the place that a server gave it (XEP-0363, section 5); streamed, never whole in memory. */
final class HttpUpload {

    private static final Duration CONNECT = Duration.ofSeconds(15);
    /** A large file over a slow line; the server gave the slot for minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final AccountSettings settings;
    private final Authorities authorities;

    /** The file was not taken. */
    static final class Failed extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message);
        }
    }

    /** A file's bytes. */
    interface Bytes {
        InputStream open() throws IOException;
    }

    HttpUpload(AccountSettings settings, Authorities authorities) {
        this.settings = settings;
        this.authorities = authorities;
    }

    /**
     * Uploads.
     *
     * @throws Failed with the reason, when the file does not lie there
     */
    void put(UploadSlot slot, String type, long size, Bytes bytes) throws Failed, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(slot.put())
                .timeout(PATIENCE)
                .header("Content-Type", type.isBlank() ? "application/octet-stream" : type)
                .PUT(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(stream(bytes)), size));
        slot.headers().forEach(request::header);
        try (HttpClient http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .sslContext(tls())
                .build()) {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status != 200 && status != 201) {
                throw new Failed(slot.put().getHost() + " answered " + status);
            }
        } catch (IOException | IllegalArgumentException | GeneralSecurityException e) {
            throw new Failed(slot.put().getHost() + " did not take it: " + e.getMessage());
        }
    }

    private static Supplier<InputStream> stream(Bytes bytes) {
        return () -> {
            try {
                return bytes.open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** A pinned certificate is trusted here, too; without one the name is checked as on any page. */
    private SSLContext tls() throws GeneralSecurityException {
        X509TrustManager machine = authorities.trust();
        TrustManager trust =
                settings.pin().isPresent() ? new VerifyingTrust(machine, settings.domain(), settings.pin()) : machine;
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {trust}, null);
        return tls;
    }
}
