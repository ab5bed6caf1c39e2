package org.carrel.adapter.irc.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import org.carrel.adapter.Secret;

/** Our own certificate with its key, shown to the server for SASL EXTERNAL. */
final class ClientKey {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final List<String> KINDS = List.of("EC", "RSA", "Ed25519", "Ed448");
    private static final char[] NO_PASSWORD = {};

    private ClientKey() {}

    /**
     * Reads a private key (PKCS #8) and the certificates of its chain, as PEM.
     *
     * @throws GeneralSecurityException when there is none, or one does not fit the other
     */
    static KeyManager[] managers(Secret pem) throws GeneralSecurityException {
        try {
            byte[] text = pem.reveal().getBytes(StandardCharsets.US_ASCII);
            Certificate[] chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(withoutKey(text)))
                    .toArray(Certificate[]::new);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_PASSWORD);
            store.setKeyEntry("client", key(pem), NO_PASSWORD, chain);
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, NO_PASSWORD);
            return factory.getKeyManagers();
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static byte[] withoutKey(byte[] pem) {
        String text = new String(pem, StandardCharsets.US_ASCII);
        return KEY.matcher(text).replaceAll("").getBytes(StandardCharsets.US_ASCII);
    }

    private static PrivateKey key(Secret pem) throws GeneralSecurityException {
        Matcher found = KEY.matcher(pem.reveal());
        if (!found.find()) {
            throw new GeneralSecurityException("There is no private key");
        }
        PKCS8EncodedKeySpec spec =
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(found.group(1)));
        for (String kind : KINDS) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(spec);
            } catch (GeneralSecurityException e) {
                // Another kind of key.
            }
        }
        throw new GeneralSecurityException("The private key is of an unknown kind");
    }
}
