package org.carrel.adapter.irc.net;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Decides whether a certificate is the right server's: in date, signed by an authority this machine trusts, for the
 * account's server; or, where one is pinned, exactly that one and no other question asked.
 */
final class VerifyingTrust extends X509ExtendedTrustManager {

    private final X509TrustManager authorities;
    private final String domain;
    private final Optional<String> pin;

    VerifyingTrust(X509TrustManager authorities, String domain, Optional<String> pin) {
        this.authorities = authorities;
        this.domain = domain;
        this.pin = pin;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        X509Certificate server = chain[0];
        String fingerprint = fingerprint(server);
        if (pin.isPresent()) {
            if (!pin.get().equals(fingerprint)) {
                throw new CertificateRefused(
                        CertificateRefused.Why.NOT_THE_PINNED_ONE, fingerprint, "pinned is " + pin.get());
            }
            return;
        }
        checkAuthority(chain, authType, fingerprint);
        if (!CertificateNames.cover(server, domain)) {
            throw new CertificateRefused(
                    CertificateRefused.Why.WRONG_NAME, fingerprint, String.join(", ", CertificateNames.all(server)));
        }
    }

    private void checkAuthority(X509Certificate[] chain, String authType, String fingerprint)
            throws CertificateException {
        try {
            authorities.checkServerTrusted(chain, authType);
        } catch (CertificateException e) {
            throw new CertificateRefused(why(e, chain[0]), fingerprint, String.valueOf(e.getMessage()));
        }
    }

    private static CertificateRefused.Why why(CertificateException e, X509Certificate server) {
        try {
            server.checkValidity();
        } catch (CertificateExpiredException | CertificateNotYetValidException outOfDate) {
            return CertificateRefused.Why.EXPIRED;
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException || cause instanceof CertificateNotYetValidException) {
                return CertificateRefused.Why.EXPIRED;
            }
        }
        return CertificateRefused.Why.UNKNOWN_ISSUER;
    }

    private static String fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new CertificateException(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("This side is never the server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.getAcceptedIssuers();
    }
}
