package org.carrel.account;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.carrel.adapter.Secret;

/**
 * Encrypts accounts' secrets at rest: AES-256-GCM under a key that lies in a file of its own, outside the database, so
 * that a copy of the database alone opens nothing. Account and field are bound to the cipher text.
 */
public final class Secrets {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey master;
    private final SecureRandom random = new SecureRandom();

    private Secrets(SecretKey master) {
        this.master = master;
    }

    /** The key in {@code keys/master.key} of the data folder, drawn now if there is none; readable by its owner alone. */
    public static Secrets in(Path data) throws IOException {
        Path file = data.resolve("keys").resolve("master.key");
        if (!Files.exists(file)) {
            byte[] drawn = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(drawn);
            Files.createDirectories(
                    file.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            write(file, drawn);
        }
        byte[] key = Files.readAllBytes(file);
        if (key.length != KEY_BYTES) {
            throw new IOException("The key file " + file.toAbsolutePath() + " has " + key.length + " bytes, not "
                    + KEY_BYTES + ". Put the right one back from a backup; without it, delete the file, start again"
                    + " and enter the accounts' passwords anew.");
        }
        return new Secrets(new SecretKeySpec(key, "AES"));
    }

    /** Whole or not at all, whenever the power goes. */
    private static void write(Path file, byte[] key) throws IOException {
        Path unfinished = file.resolveSibling("master.key.new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(unfinished, key, StandardOpenOption.DSYNC);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Encrypted, for this account and this use alone. */
    public byte[] encrypt(long account, String name, Secret secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] plain = secret.reveal().getBytes(StandardCharsets.UTF_8);
        byte[] cipher = run(Cipher.ENCRYPT_MODE, account, name, nonce, plain, 0);
        return ByteBuffer.allocate(nonce.length + cipher.length)
                .put(nonce)
                .put(cipher)
                .array();
    }

    /** What {@link #encrypt} made, for the same account and use. */
    public Secret decrypt(long account, String name, byte[] stored) {
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(stored, 0, nonce, 0, NONCE_BYTES);
        byte[] plain = run(Cipher.DECRYPT_MODE, account, name, nonce, stored, NONCE_BYTES);
        return Secret.of(new String(plain, StandardCharsets.UTF_8));
    }

    /** A key for a use of our own (HKDF, RFC 5869). */
    public SecretKey derive(String name) {
        return derive(0, name);
    }

    /** A key of an account's own, for its adapter's folder (HKDF, RFC 5869). */
    SecretKey derive(long account, String name) {
        try {
            var parameters =
                    HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(info(account, "key " + name), KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] run(int mode, long account, String name, byte[] nonce, byte[] input, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, master, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(info(account, name));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The secret " + name + " of account " + account
                            + " cannot be opened: keys/master.key is not the one it was written with.",
                    e);
        }
    }

    private static byte[] info(long account, String name) {
        return (account + "/" + name).getBytes(StandardCharsets.UTF_8);
    }
}
