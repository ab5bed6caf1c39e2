package org.carrel.adapter.irc.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.carrel.adapter.Secret;

/**
 * Proves that both sides know the password without sending it (RFC 5802, RFC 7677), without channel binding. The
 * server's proof is checked, so that nobody without the password can play the server.
 */
public final class SaslScram implements SaslMechanism {

    /** RFC 7677, section 4, asks for at least this many rounds. */
    static final int LEAST_ROUNDS = 4096;

    /** A server may not keep our processor busy for long. */
    static final int MOST_ROUNDS = 1_000_000;

    private static final String WITHOUT_BINDING = "n,,";
    private static final int NONCE_BYTES = 18;

    private final String hash;
    private final String account;
    private final Secret password;
    private final String nonce;
    private int step;
    private String first = "";
    private byte[] proof = {};
    private boolean proven;

    /** SCRAM-SHA-256, the one that IRC uses. */
    public static SaslScram sha256(String account, Secret password, SecureRandom random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return new SaslScram("SHA-256", account, password, Base64.getEncoder().encodeToString(nonce));
    }

    /** @param nonce printable, without a comma */
    SaslScram(String hash, String account, Secret password, String nonce) {
        this.hash = hash;
        this.account = account;
        this.password = password;
        this.nonce = nonce;
    }

    @Override
    public String name() {
        return "SCRAM-" + hash;
    }

    @Override
    public byte[] answer(byte[] challenge) throws SaslTrouble {
        String said = new String(challenge, StandardCharsets.UTF_8);
        return switch (step++) {
            case 0 -> bytes(WITHOUT_BINDING + opening());
            case 1 -> bytes(answered(said));
            case 2 -> checked(said);
            default -> throw new SaslTrouble("the server goes on after the end of SCRAM");
        };
    }

    @Override
    public boolean isProven() {
        return proven;
    }

    private String opening() throws SaslTrouble {
        first = "n=" + SaslPrep.prepare(account).replace("=", "=3D").replace(",", "=2C") + ",r=" + nonce;
        return first;
    }

    private String answered(String said) throws SaslTrouble {
        Map<String, String> attributes = attributes(said);
        String both = attributes.getOrDefault("r", "");
        if (attributes.containsKey("m")) {
            throw new SaslTrouble("the server asks for an extension of SCRAM that nobody knows");
        }
        if (!both.startsWith(nonce) || both.length() == nonce.length()) {
            throw new SaslTrouble("the server did not take up our random number");
        }
        byte[] salted = salted(decoded(attributes.getOrDefault("s", "")), rounds(attributes.getOrDefault("i", "")));
        String last = "c=" + Base64.getEncoder().encodeToString(bytes(WITHOUT_BINDING)) + ",r=" + both;
        byte[] signed = bytes(first + "," + said + "," + last);
        byte[] clientKey = mac(salted, bytes("Client Key"));
        proof = mac(mac(salted, bytes("Server Key")), signed);
        byte[] shown = xor(clientKey, mac(digest(clientKey), signed));
        return last + ",p=" + Base64.getEncoder().encodeToString(shown);
    }

    private byte[] checked(String said) throws SaslTrouble {
        Map<String, String> attributes = attributes(said);
        if (attributes.containsKey("e")) {
            throw new SaslTrouble("the server refused the proof");
        }
        if (!MessageDigest.isEqual(proof, decoded(attributes.getOrDefault("v", "")))) {
            throw new SaslTrouble("the server does not know the password");
        }
        proven = true;
        return new byte[0];
    }

    private static int rounds(String digits) throws SaslTrouble {
        int rounds = digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) : 0;
        if (rounds < LEAST_ROUNDS || rounds > MOST_ROUNDS) {
            throw new SaslTrouble("the server asks for " + rounds + " rounds");
        }
        return rounds;
    }

    /** Hi() of RFC 5802, section 2.2. */
    private byte[] salted(byte[] salt, int rounds) throws SaslTrouble {
        byte[] key = bytes(SaslPrep.prepare(password.reveal()));
        byte[] start = Arrays.copyOf(salt, salt.length + 4);
        start[salt.length + 3] = 1;
        byte[] round = mac(key, start);
        byte[] sum = round.clone();
        Mac mac = keyed(key);
        for (int i = 1; i < rounds; i++) {
            round = mac.doFinal(round);
            for (int j = 0; j < sum.length; j++) {
                sum[j] ^= round[j];
            }
        }
        return sum;
    }

    private static Map<String, String> attributes(String said) {
        Map<String, String> attributes = new HashMap<>();
        for (String each : said.split(",")) {
            if (each.length() > 1 && each.charAt(1) == '=') {
                attributes.put(each.substring(0, 1), each.substring(2));
            }
        }
        return attributes;
    }

    private static byte[] decoded(String base64) throws SaslTrouble {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new SaslTrouble("the server's words are no Base64");
        }
    }

    private byte[] mac(byte[] key, byte[] text) {
        return keyed(key).doFinal(text);
    }

    private Mac keyed(byte[] key) {
        try {
            String name = "Hmac" + hash.replace("-", "");
            Mac mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, name));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has no " + hash, e);
        }
    }

    private byte[] digest(byte[] text) {
        try {
            return MessageDigest.getInstance(hash).digest(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has no " + hash, e);
        }
    }

    private static byte[] xor(byte[] one, byte[] other) {
        byte[] result = one.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] ^= other[i];
        }
        return result;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
