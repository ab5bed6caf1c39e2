package org.carrel.adapter.testkit.irc;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.carrel.adapter.testkit.tls.ServerCertificate;
import org.carrel.adapter.testkit.tls.TestAuthority;

/** The connection of a person: lines go out, lines come in. */
final class IrcSocket {

    private static final char[] NO_PASSWORD = {};

    private final Socket socket;
    private final ReentrantLock writing = new ReentrantLock();

    private IrcSocket(Socket socket) {
        this.socket = socket;
    }

    /** In the clear. */
    static IrcSocket open(String host, int port) throws IOException {
        return new IrcSocket(new Socket(host, port));
    }

    /** With TLS; the server's certificate has to be good for the host and signed by that authority. */
    static IrcSocket openTls(String host, int port, TestAuthority authority, Optional<ServerCertificate> own)
            throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(own).getKeyManagers(), trust(authority).getTrustManagers(), null);
            SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(host, port);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return new IrcSocket(socket);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TrustManagerFactory trust(TestAuthority authority) throws GeneralSecurityException, IOException {
        KeyStore trusted = empty();
        trusted.setCertificateEntry("authority", authority.certificate());
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return factory;
    }

    private static KeyManagerFactory keys(Optional<ServerCertificate> own)
            throws GeneralSecurityException, IOException {
        KeyStore keys = empty();
        if (own.isPresent()) {
            Certificate[] chain = {own.get().certificate()};
            keys.setKeyEntry("own", own.get().key(), NO_PASSWORD, chain);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, NO_PASSWORD);
        return factory;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    /** Sends bytes as they are. */
    void write(byte[] bytes) {
        writing.lock();
        try {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The connection to the server has ended", e);
        } finally {
            writing.unlock();
        }
    }

    /** Hands on each line that comes, without its end, until the connection ends. */
    void read(Consumer<HeardLine> taker) {
        try (InputStream in = new BufferedInputStream(socket.getInputStream())) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    taker.accept(HeardLine.of(line.toString(StandardCharsets.UTF_8)));
                    line.reset();
                } else if (b != '\r') {
                    line.write(b);
                }
            }
        } catch (IOException | UncheckedIOException ended) {
            // The connection is gone; whoever still waits is told by the caller.
        }
    }

    /** Ends it with a reset, as a power cut would. */
    void cut() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException alreadyGone) {
            // Nothing left to cut.
        }
    }
}
