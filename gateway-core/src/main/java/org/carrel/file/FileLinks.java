package org.carrel.file;

import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.carrel.store.Ids;

/**
 * Links by which the other side of a network without files gets one. The key in a link is made of the file's id, the
 * time at which it ends and a MAC over both (HMAC-SHA-256, RFC 2104, cut to 128 bits): nothing is asked or stored, and
 * all are of one length. The end counts from when the file came, which its id tells.
 */
public final class FileLinks {

    private static final String PATH = "f/";
    private static final int SIGNED = Long.BYTES + Integer.BYTES;
    private static final int MAC = 16;

    private final SecretKey key;
    private final Supplier<URI> site;
    private final Duration lasting;
    private final Clock clock;

    /**
     * Links to a public site.
     *
     * @param site where it is, with a slash at its end
     */
    public FileLinks(SecretKey key, Supplier<URI> site, Duration lasting, Clock clock) {
        this.key = key;
        this.site = site;
        this.lasting = lasting;
        this.clock = clock;
    }

    /** The link to a file. */
    URI link(long id) {
        long end = Ids.time(id).plus(lasting).getEpochSecond();
        byte[] signed =
                ByteBuffer.allocate(SIGNED).putLong(id).putInt((int) (end / 60)).array();
        byte[] token =
                ByteBuffer.allocate(SIGNED + MAC).put(signed).put(mac(signed)).array();
        return site.get().resolve(PATH + Base64.getUrlEncoder().withoutPadding().encodeToString(token));
    }

    /** The file that a link's last part opens now; empty when it was not made here, or is over. */
    public Optional<Long> open(String given) {
        byte[] token = decode(given);
        if (token.length != SIGNED + MAC) {
            return Optional.empty();
        }
        byte[] signed = Arrays.copyOf(token, SIGNED);
        boolean ours = MessageDigest.isEqual(mac(signed), Arrays.copyOfRange(token, SIGNED, token.length));
        ByteBuffer read = ByteBuffer.wrap(signed);
        long id = read.getLong();
        Instant end = Instant.ofEpochSecond(read.getInt() * 60L);
        return ours && clock.instant().isBefore(end) ? Optional.of(id) : Optional.empty();
    }

    private static byte[] decode(String given) {
        try {
            return Base64.getUrlDecoder().decode(given);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] mac(byte[] signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(signed), MAC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
