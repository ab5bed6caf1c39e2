package org.carrel.adapter.testkit.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A certificate authority that lives as long as a test: it signs certificates for servers, good, expired or for a wrong
 * name (RFC 5280, ECDSA on P-256).
 */
public final class TestAuthority {

    private static final String ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";
    private static final Duration LIFE = Duration.ofDays(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyPair keys;
    private final String name;
    private final X509Certificate certificate;

    private TestAuthority(KeyPair keys, String name) throws GeneralSecurityException {
        this.keys = keys;
        this.name = name;
        Instant now = Instant.now();
        this.certificate = sign(keys, name, now.minus(LIFE), now.plus(LIFE), authorityExtensions());
    }

    /** A new authority; {@code name} is what shows as the issuer. */
    public static TestAuthority create(String name) {
        try {
            return new TestAuthority(newKeys(), name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The authority's own certificate, which a client must trust. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** A certificate for a server of these DNS names and IPv4 addresses, valid from yesterday for thirty days. */
    public ServerCertificate issue(String... names) {
        Instant now = Instant.now();
        return issue(now.minus(Duration.ofDays(1)), now.plus(LIFE), names);
    }

    /** A certificate that ran out yesterday. */
    public ServerCertificate issueExpired(String... names) {
        Instant now = Instant.now();
        return issue(now.minus(Duration.ofDays(20)), now.minus(Duration.ofDays(1)), names);
    }

    private ServerCertificate issue(Instant from, Instant to, String... names) {
        try {
            KeyPair own = newKeys();
            return new ServerCertificate(sign(own, names[0], from, to, serverExtensions(own, names)), own.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private X509Certificate sign(KeyPair subject, String subjectName, Instant from, Instant to, byte[] extensions)
            throws GeneralSecurityException {
        byte[] algorithm = Der.sequence(Der.oid(ECDSA_WITH_SHA256));
        byte[] body = Der.sequence(
                Der.tagged(0xa0, Der.integer(BigInteger.TWO)),
                Der.integer(new BigInteger(62, RANDOM).add(BigInteger.ONE)),
                algorithm,
                commonName(name),
                Der.sequence(Der.time(from), Der.time(to)),
                commonName(subjectName),
                subject.getPublic().getEncoded(),
                Der.tagged(0xa3, extensions));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(body);
        byte[] whole = Der.sequence(body, algorithm, Der.bits(signature.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
    }

    private static byte[] commonName(String name) {
        return Der.sequence(Der.set(Der.sequence(Der.oid("2.5.4.3"), Der.utf8(name))));
    }

    private byte[] authorityExtensions() throws GeneralSecurityException {
        return Der.sequence(
                extension("2.5.29.19", true, Der.sequence(Der.bool(true))),
                extension("2.5.29.15", true, Der.tagged(0x03, new byte[] {1, 0x06})),
                extension("2.5.29.14", false, Der.octets(identifier(keys))));
    }

    private byte[] serverExtensions(KeyPair own, String... names) throws GeneralSecurityException {
        List<byte[]> alternatives = new ArrayList<>();
        for (String name : names) {
            alternatives.add(alternative(name));
        }
        return Der.sequence(
                extension("2.5.29.17", false, Der.sequence(alternatives.toArray(byte[][]::new))),
                extension("2.5.29.14", false, Der.octets(identifier(own))),
                extension("2.5.29.35", false, Der.sequence(Der.tagged(0x80, identifier(keys)))));
    }

    /** An IPv4 address or a DNS name. */
    private static byte[] alternative(String name) {
        if (!name.matches("[0-9.]+")) {
            return Der.tagged(0x82, name.getBytes(StandardCharsets.US_ASCII));
        }
        byte[] address = new byte[4];
        String[] parts = name.split("[.]");
        for (int i = 0; i < address.length; i++) {
            address[i] = (byte) Integer.parseInt(parts[i]);
        }
        return Der.tagged(0x87, address);
    }

    private static byte[] extension(String oid, boolean critical, byte[] value) {
        return critical
                ? Der.sequence(Der.oid(oid), Der.bool(true), Der.octets(value))
                : Der.sequence(Der.oid(oid), Der.octets(value));
    }

    private static byte[] identifier(KeyPair keys) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-1").digest(keys.getPublic().getEncoded());
    }
}
