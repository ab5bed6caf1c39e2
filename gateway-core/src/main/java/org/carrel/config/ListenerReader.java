package org.carrel.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a door: where it listens, what people type, its certificate. */
final class ListenerReader {

    private final Problems problems;
    private final Path folder;

    ListenerReader(Problems problems, Path folder) {
        this.problems = problems;
        this.folder = folder;
    }

    ListenerConfig read(Optional<Block> server, String name, int standardPort, TrustedProxies proxies) {
        String key = "server." + name;
        Listen standard = new Listen("127.0.0.1", standardPort);
        Optional<Block> block = server.flatMap(all -> all.block(name));
        if (block.isEmpty()) {
            return new ListenerConfig(key, standard, Optional.empty(), Optional.empty());
        }
        ListenerConfig read = read(key, block.get(), standard);
        checkPlain(block.get(), read, proxies);
        block.get().done();
        return read;
    }

    private ListenerConfig read(String key, Block block, Listen standard) {
        Listen listen = block.text("listen").flatMap(this::listen).orElse(standard);
        Optional<URI> url = block.text("url").flatMap(this::url);
        Optional<TlsFiles> tls = block.block("tls").flatMap(this::tls);
        return new ListenerConfig(key, listen, url, tls);
    }

    TrustedProxies proxies(Block server) {
        return new TrustedProxies(server.texts("trusted_proxies").stream()
                .map(this::range)
                .flatMap(Optional::stream)
                .toList());
    }

    private Optional<AddressRange> range(Scalar scalar) {
        Optional<AddressRange> range = AddressRange.parse(scalar.value());
        if (range.isEmpty()) {
            problems.add(scalar, "\"" + scalar.value() + "\" is no address; write 10.0.0.7 or 10.0.0.0/8");
        }
        return range;
    }

    private Optional<Listen> listen(Scalar scalar) {
        Optional<Listen> listen = Listen.parse(scalar.value());
        if (listen.isEmpty()) {
            problems.add(
                    scalar,
                    "\"" + scalar.value() + "\" is no address and port; write 127.0.0.1:8080, [::1]:8080 or 8080");
        }
        return listen;
    }

    private Optional<URI> url(Scalar scalar) {
        Optional<URI> url = parse(scalar.value()).filter(ListenerReader::isOurs);
        if (url.isEmpty()) {
            problems.add(
                    scalar,
                    "\"" + scalar.value() + "\" is not what people type; write https://desk.example.org/"
                            + " or with a base path https://example.org/carrel/");
        }
        return url.map(ListenerReader::withSlash);
    }

    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(URI url) {
        boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        boolean bare = url.getRawQuery() == null && url.getRawFragment() == null && url.getRawUserInfo() == null;
        return web && bare && url.getHost() != null && url.normalize().equals(url);
    }

    private static URI withSlash(URI url) {
        return url.getRawPath().endsWith("/") ? url : URI.create(url + "/");
    }

    private Optional<TlsFiles> tls(Block block) {
        Optional<Path> certificate =
                block.needed("certificate", "the file of the certificate, PEM").flatMap(this::file);
        Optional<Path> key =
                block.needed("key", "the file of the private key, PEM").flatMap(this::file);
        block.done();
        return certificate.flatMap(one -> key.map(other -> new TlsFiles(one, other)));
    }

    private Optional<Path> file(Scalar scalar) {
        Path file = folder.resolve(scalar.value());
        if (Files.isReadable(file)) {
            return Optional.of(file);
        }
        problems.add(scalar, "the file " + file + " is not there or may not be read");
        return Optional.empty();
    }

    /** A browser drops the session cookie, push and clipboard on a plain address that is not its own machine. */
    private void checkPlain(Block block, ListenerConfig read, TrustedProxies proxies) {
        if (read.listen().loopback()) {
            return;
        }
        boolean proxied = !proxies.isEmpty();
        boolean secure = read.url().map(URI::getScheme).filter("https"::equals).isPresent();
        if (read.url().isEmpty()) {
            problems.add(
                    block.place("url"),
                    "is missing: other machines reach " + read.listen()
                            + ", so say what people type, e.g. https://desk.example.org/");
        } else if (!secure || (read.tls().isEmpty() && !proxied)) {
            problems.add(
                    block.place("listen"),
                    read.listen() + " is reached by other machines, where browsers refuse to sign in over plain HTTP."
                            + " Give tls with certificate and key and an https url; or put a proxy in front, list its"
                            + " address in server.trusted_proxies and give the https url it serves; or listen on"
                            + " 127.0.0.1");
        }
    }
}
