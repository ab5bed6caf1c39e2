package org.carrel.operator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a secret drawn by {@link RandomSecret}: stored in its place. A secret of 256 random bits needs neither
 * salt nor slowness.
 */
public record Digest(String hex) {

    /** The digest of a secret. */
    static Digest of(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return new Digest(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
