package org.carrel.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carrel.config.TlsFiles;

/** Reads a certificate with its chain and its private key from PEM files (RFC 7468). */
final class PemFiles {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private PemFiles() {}

    /** A key and the certificates that vouch for it, its own first. */
    record Pair(PrivateKey key, List<X509Certificate> chain) {}

    static Pair read(TlsFiles files) throws IOException, GeneralSecurityException {
        List<X509Certificate> chain = chain(files.certificate());
        PublicKey publicKey = chain.getFirst().getPublicKey();
        PrivateKey key = key(files.key(), publicKey.getAlgorithm());
        if (!belong(key, publicKey)) {
            throw new InvalidKeyException("the key is not the one of the certificate");
        }
        return new Pair(key, chain);
    }

    private static List<X509Certificate> chain(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> chain = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (chain.isEmpty()) {
                throw new CertificateException("the certificate file holds no certificate in PEM");
            }
            return chain;
        }
    }

    private static PrivateKey key(Path file, String algorithm) throws IOException, GeneralSecurityException {
        Matcher matcher = KEY.matcher(Files.readString(file));
        if (!matcher.find()) {
            throw new InvalidKeyException("the key file holds no \"BEGIN PRIVATE KEY\"; convert the key with:"
                    + " openssl pkcs8 -topk8 -nocrypt -in old.pem -out new.pem");
        }
        byte[] bytes = Base64.getMimeDecoder().decode(matcher.group(1));
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }

    private static boolean belong(PrivateKey key, PublicKey publicKey) throws GeneralSecurityException {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        byte[] probe = {1, 2, 3};
        Signature signer = Signature.getInstance(algorithm);
        signer.initSign(key);
        signer.update(probe);
        byte[] signature = signer.sign();
        signer.initVerify(publicKey);
        signer.update(probe);
        return signer.verify(signature);
    }
}
