package org.carrel.web;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.server.handlers.HttpContinueReadHandler;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.carrel.config.ListenerConfig;
import org.carrel.store.StartFailure;
import org.xnio.XnioWorker;

/** One listener, from its start to its end. */
final class Door {

    /** What is read at all, if only to be thrown away, so that its sender hears the answer. */
    private static final long LARGEST_BODY = 16L << 20;

    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(2);
    private static final Duration LONGEST_IDLE = Duration.ofMinutes(2);

    private final ListenerConfig config;
    private volatile Optional<Site> site = Optional.empty();
    private Optional<Undertow> server = Optional.empty();
    private Optional<GracefulShutdownHandler> graceful = Optional.empty();

    Door(ListenerConfig config) {
        this.config = config;
    }

    /**
     * Opens it.
     *
     * @throws StartFailure in words, when the port is taken or the certificate is no good
     */
    void open(XnioWorker worker, HttpHandler handler) throws StartFailure {
        GracefulShutdownHandler gate = new GracefulShutdownHandler(new HttpContinueReadHandler(handler));
        Undertow built = builder(worker, gate).build();
        try {
            built.start();
        } catch (RuntimeException e) {
            throw cannotListen(e);
        }
        server = Optional.of(built);
        graceful = Optional.of(gate);
        site = Optional.of(Site.of(config, port(built)));
    }

    private Undertow.Builder builder(XnioWorker worker, HttpHandler handler) throws StartFailure {
        Undertow.ListenerBuilder listener = new Undertow.ListenerBuilder()
                .setHost(config.listen().host())
                .setPort(config.listen().port())
                .setType(config.tls().isPresent() ? Undertow.ListenerType.HTTPS : Undertow.ListenerType.HTTP)
                .setRootHandler(handler);
        if (config.tls().isPresent()) {
            SSLContext context = ReloadingCertificate.context(config.tls().get(), config.key());
            listener.setSslContext(context);
        }
        return Undertow.builder()
                .setWorker(worker)
                .addListener(listener)
                .setServerOption(UndertowOptions.ENABLE_HTTP2, true)
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, LARGEST_BODY)
                .setServerOption(UndertowOptions.ALWAYS_SET_DATE, true)
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, (int) LONGEST_REQUEST.toMillis())
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, (int) LONGEST_IDLE.toMillis());
    }

    private StartFailure cannotListen(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new StartFailure(
                        config.key() + ".listen: port " + config.listen().port() + " of "
                                + config.listen().host()
                                + " cannot be had (" + cause.getMessage()
                                + "). Another program may use it; stop that one, or choose another port with --port N or "
                                + config.key() + ".listen in carrel.yaml.",
                        failure);
            }
        }
        return new StartFailure(
                config.key() + ".listen: " + config.listen() + " cannot be had: " + failure.getMessage() + ".",
                failure);
    }

    /** What it is from outside, once it is open. */
    Site site() {
        return site.orElseThrow(() -> new IllegalStateException("not open yet"));
    }

    private static int port(Undertow built) {
        return ((InetSocketAddress) built.getListenerInfo().getFirst().getAddress()).getPort();
    }

    /** The port that was bound. */
    int port() {
        return server.map(Door::port).orElseThrow(() -> new IllegalStateException("not open yet"));
    }

    /** Takes no new requests and waits for those that run. */
    void drain(Duration patience) throws InterruptedException {
        if (graceful.isPresent()) {
            graceful.get().shutdown();
            graceful.get().awaitShutdown(patience.toMillis());
        }
    }

    /** Closes it, whatever still runs. */
    void close() {
        server.ifPresent(Undertow::stop);
    }
}
