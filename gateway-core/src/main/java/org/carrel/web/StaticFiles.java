package org.carrel.web;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.ETagUtils;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Serves the inbox from a folder of the class path. A path without a dot is a place inside the inbox and gets its
 * page; the page's {@code <base>} says where it lies, so that it works below any base path.
 */
final class StaticFiles {

    private static final String INDEX = "index.html";
    private static final Pattern FIT =
            Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");
    private static final Pattern BASE = Pattern.compile("<base href=\"[^\"]*\"");
    private static final HttpString POLICY = Headers.CONTENT_SECURITY_POLICY;

    private final Map<String, Asset> assets = new ConcurrentHashMap<>();
    private final String folder;

    /** Serves a folder, whose name ends in a slash. */
    StaticFiles(String folder) {
        this.folder = folder;
    }

    /** Answers a request whose path below the base path is given, without a slash in front. */
    void serve(HttpServerExchange exchange, String path, Site site) {
        if (!exchange.getRequestMethod().equals(Methods.GET)
                && !exchange.getRequestMethod().equals(Methods.HEAD)) {
            exchange.setStatusCode(405).endExchange();
            return;
        }
        Optional<Asset> asset = path.contains(".") && !path.equals(INDEX) ? asset(path) : index(site);
        if (asset.isEmpty()) {
            missing(exchange, path);
        } else {
            send(exchange, asset.get());
        }
    }

    private Optional<Asset> asset(String path) {
        if (!FIT.matcher(path).matches() || path.contains("..")) {
            return Optional.empty();
        }
        Asset held = assets.get(path);
        if (held != null) {
            return Optional.of(held);
        }
        Optional<Asset> read = Asset.read(folder, path);
        read.ifPresent(asset -> assets.put(path, asset));
        return read;
    }

    private Optional<Asset> index(Site site) {
        return Optional.ofNullable(assets.get(INDEX))
                .or(() -> Asset.read(folder, INDEX).map(page -> {
                    Asset based = page.changed(
                            text -> BASE.matcher(text).replaceFirst("<base href=\"" + site.basePath() + "\""));
                    assets.put(INDEX, based.with(policy(site)));
                    return based.with(policy(site));
                }));
    }

    /** Only our own scripts, no frame around us, no word to a foreign host. */
    private static String policy(Site site) {
        return "default-src 'none'; script-src 'self'; style-src 'self';"
                + " img-src 'self' data: blob:; font-src 'self'; media-src 'self' data: blob:;"
                + " connect-src 'self' " + site.socketOrigin()
                + "; manifest-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'self';"
                + " frame-ancestors 'none'";
    }

    private static void send(HttpServerExchange exchange, Asset asset) {
        HeaderMap headers = exchange.getResponseHeaders();
        asset.policy().ifPresent(policy -> headers.put(POLICY, policy));
        headers.put(Headers.CONTENT_TYPE, asset.type());
        headers.put(Headers.CACHE_CONTROL, asset.immutable() ? "public, max-age=31536000, immutable" : "no-cache");
        headers.put(Headers.VARY, "Accept-Encoding");
        boolean zipped = asset.zipped().length > 0 && takesGzip(exchange);
        ETag tag = new ETag(false, asset.tag() + (zipped ? "-gz" : ""));
        headers.put(Headers.ETAG, tag.toString());
        if (!ETagUtils.handleIfNoneMatch(exchange, tag, true)) {
            exchange.setStatusCode(304).endExchange();
            return;
        }
        if (zipped) {
            headers.put(Headers.CONTENT_ENCODING, "gzip");
        }
        byte[] bytes = zipped ? asset.zipped() : asset.bytes();
        if (exchange.getRequestMethod().equals(Methods.HEAD)) {
            exchange.setResponseContentLength(bytes.length);
            exchange.endExchange();
        } else {
            exchange.getResponseSender().send(ByteBuffer.wrap(bytes));
        }
    }

    private static boolean takesGzip(HttpServerExchange exchange) {
        String accepted = exchange.getRequestHeaders().getFirst(Headers.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip");
    }

    private static void missing(HttpServerExchange exchange, String path) {
        boolean page = !path.contains(".");
        String words = page
                ? "The inbox is not part of this build. Build it without -DskipWeb; the API is at api/."
                : "There is no such file.";
        exchange.setStatusCode(page ? 503 : 404);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=utf-8");
        exchange.getResponseSender().send(words, StandardCharsets.UTF_8);
    }
}
