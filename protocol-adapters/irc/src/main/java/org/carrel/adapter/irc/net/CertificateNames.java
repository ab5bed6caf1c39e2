package org.carrel.adapter.irc.net;

import java.net.IDN;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Which domains a certificate is for (RFC 6125): subject alternative names only, never the common name. */
final class CertificateNames {

    private static final int DNS = 2;
    private static final int IP = 7;

    private CertificateNames() {}

    static boolean cover(X509Certificate certificate, String domain) {
        String wanted = ascii(domain);
        return all(certificate).stream().anyMatch(name -> matches(ascii(name), wanted));
    }

    /** The DNS names and IP addresses in it. */
    static List<String> all(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            if (alternatives == null) {
                return names;
            }
            for (List<?> alternative : alternatives) {
                if (alternative.get(0) instanceof Integer type
                        && (type == DNS || type == IP)
                        && alternative.get(1) instanceof String name) {
                    names.add(name);
                }
            }
        } catch (CertificateParsingException e) {
            // A certificate whose names cannot be read is for nobody.
            return List.of();
        }
        return names;
    }

    /** A star stands for exactly one label, the first. */
    private static boolean matches(String name, String wanted) {
        if (name.startsWith("*.")) {
            int dot = wanted.indexOf('.');
            return dot > 0 && wanted.substring(dot + 1).equals(name.substring(2));
        }
        return name.equals(wanted);
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return domain.toLowerCase(Locale.ROOT);
        }
    }
}
