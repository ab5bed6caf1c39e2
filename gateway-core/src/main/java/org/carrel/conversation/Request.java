package org.carrel.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A command as it is told from others.
 *
 * @param id what the caller chose for it
 * @param command a digest of all that it says, without the words themselves
 */
record Request(long operator, String id, String command) {

    /** A command: what is to be done, to what, and with which words; what its writer believed is no part of it. */
    static Request of(By by, String id, Object... says) {
        return new Request(by.operator(), id, digest(says));
    }

    /** The lengths keep two neighbours from passing for two others. */
    private static String digest(Object... says) {
        StringBuilder all = new StringBuilder();
        for (Object one : says) {
            String text = String.valueOf(one);
            all.append(text.length()).append(' ').append(text);
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
