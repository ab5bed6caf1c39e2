package org.carrel.file;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.carrel.adapter.testkit.tls.ServerCertificate;
import org.carrel.adapter.testkit.tls.TestAuthority;

/** Somebody's web server, on this machine, with a certificate of its own authority. */
final class FarServer implements AutoCloseable {

    private final TestAuthority authority = TestAuthority.create("Far away");
    private final HttpsServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final AtomicInteger visits = new AtomicInteger();

    FarServer() throws Exception {
        server = HttpsServer.create(new InetSocketAddress("0.0.0.0", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(authority.issue("localhost"))));
        server.setExecutor(threads);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String at(String path) {
        return "https://localhost:" + port() + path;
    }

    /** Answers at a path from now on. */
    void answer(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            visits.incrementAndGet();
            handler.handle(exchange);
            exchange.close();
        });
    }

    void answer(String path, byte[] body) {
        answer(path, exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
    }

    void forget(String path) {
        server.removeContext(path);
    }

    static void status(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    static HttpHandler redirect(String to) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            status(exchange, 302);
        };
    }

    /** Trusts this server. */
    SSLSocketFactory trusting() throws Exception {
        KeyStore store = empty();
        store.setCertificateEntry("far", authority.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private static SSLContext context(ServerCertificate certificate) throws Exception {
        KeyStore store = empty();
        store.setKeyEntry("far", certificate.key(), new char[0], new X509Certificate[] {certificate.certificate()});
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static KeyStore empty() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
