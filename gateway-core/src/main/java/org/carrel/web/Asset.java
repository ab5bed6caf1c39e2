package org.carrel.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** One file of the inbox, held in memory, also zipped where that makes it smaller. */
final class Asset {

    /** Vite writes here what has a hash of its content in its name. */
    private static final String HASHED = "assets/";

    private static final int TAG_BYTES = 12;
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("mp3", "audio/mpeg"));

    private final String path;
    private final byte[] bytes;
    private final byte[] zipped;
    private final String tag;
    private final Optional<String> policy;

    private Asset(String path, byte[] bytes, Optional<String> policy) {
        this.path = path;
        this.bytes = bytes;
        this.zipped = zip(bytes);
        this.tag = tag(bytes);
        this.policy = policy;
    }

    /** The file below a folder of the class path; the caller vouches for the path. */
    static Optional<Asset> read(String folder, String path) {
        try (InputStream in = Asset.class.getClassLoader().getResourceAsStream(folder + path)) {
            return in == null ? Optional.empty() : Optional.of(new Asset(path, in.readAllBytes(), Optional.empty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with another text. */
    Asset changed(UnaryOperator<String> change) {
        String text = change.apply(new String(bytes, StandardCharsets.UTF_8));
        return new Asset(path, text.getBytes(StandardCharsets.UTF_8), policy);
    }

    /** The same with a Content-Security-Policy. */
    Asset with(String contentPolicy) {
        return new Asset(path, bytes, Optional.of(contentPolicy));
    }

    String type() {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }

    boolean immutable() {
        return path.startsWith(HASHED);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Empty where zipping does not make it smaller. */
    byte[] zipped() {
        return zipped;
    }

    String tag() {
        return tag;
    }

    Optional<String> policy() {
        return policy;
    }

    private static byte[] zip(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.size() < bytes.length ? zipped.toByteArray() : new byte[0];
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
