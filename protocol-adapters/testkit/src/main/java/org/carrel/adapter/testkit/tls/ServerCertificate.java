package org.carrel.adapter.testkit.tls;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.HexFormat;

/** A server's certificate with its private key (on P-256), in the forms that servers and clients ask for. */
public record ServerCertificate(X509Certificate certificate, PrivateKey key) {

    /** The certificate as PEM text. */
    public String certificatePem() {
        return Pem.certificate(certificate);
    }

    /** The private key as PEM text (PKCS#8). */
    public String keyPem() {
        return Pem.block("PRIVATE KEY", EcKeyForm.of((ECPrivateKey) key, (ECPublicKey) certificate.getPublicKey()));
    }

    /** SHA-256 of the whole certificate as 64 lower-case hexadecimal digits: what an account setting pins. */
    public String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(hash);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "ServerCertificate[" + certificate.getSubjectX500Principal() + "]";
    }
}
