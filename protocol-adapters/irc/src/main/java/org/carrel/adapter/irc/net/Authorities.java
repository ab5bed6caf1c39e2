package org.carrel.adapter.irc.net;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Where the trusted certificate authorities come from. */
@FunctionalInterface
public interface Authorities {

    X509TrustManager trust() throws GeneralSecurityException;

    /** Those of this machine's Java, or of the store that {@code javax.net.ssl.trustStore} names. */
    static Authorities ofThisMachine() {
        return () -> of(Optional.empty());
    }

    /** Those in the store; without one, those of this machine's Java. */
    static X509TrustManager of(Optional<KeyStore> store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store.orElse(null));
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("This Java has no X.509 trust manager"));
    }
}
