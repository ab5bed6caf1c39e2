package org.carrel.operator;

import java.security.SecureRandom;
import java.util.Base64;

/** Draws secrets that nobody can guess. */
final class RandomSecret {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** 256 random bits as 43 letters, digits, hyphens and underscores. */
    String draw() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
