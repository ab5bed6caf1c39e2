package org.carrel.operator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The cost of one argon2id hash (RFC 9106), and the string form that carries it.
 *
 * @param memoryKiB memory for one hash
 * @param passes how often it is gone through
 * @param lanes always computed by one thread here
 */
record Argon2(int memoryKiB, int passes, int lanes) {

    private static final int HASH_BYTES = 32;
    private static final Pattern STORED = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /**
     * A hash with all that is needed to compute it again.
     *
     * @param salt in Base64
     * @param hash in Base64
     */
    record Stored(Argon2 cost, String salt, String hash) {

        String text() {
            return "$argon2id$v=19$m=" + cost.memoryKiB + ",t=" + cost.passes + ",p=" + cost.lanes + "$" + salt + "$"
                    + hash;
        }

        /** Whether the password is the one; takes as long for any. */
        boolean matches(String password) {
            byte[] given = cost.compute(password, Base64.getDecoder().decode(salt));
            return MessageDigest.isEqual(Base64.getDecoder().decode(hash), given);
        }
    }

    /** Computes; takes {@link #memoryKiB} of memory and tens of milliseconds. */
    Stored hash(String password, byte[] salt) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return new Stored(this, base64.encodeToString(salt), base64.encodeToString(compute(password, salt)));
    }

    private byte[] compute(String password, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKiB)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    /** Reads what {@link Stored#text} wrote; empty when it is something else. */
    static Optional<Stored> parse(String text) {
        Matcher parts = STORED.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Argon2 cost = new Argon2(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        return Optional.of(new Stored(cost, parts.group(4), parts.group(5)));
    }
}
