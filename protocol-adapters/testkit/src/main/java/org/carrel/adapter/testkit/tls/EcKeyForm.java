package org.carrel.adapter.testkit.tls;

import java.math.BigInteger;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;

/**
 * A private key on P-256 together with its public half (PKCS#8, RFC 5958 and 5915): Java leaves that half out, and GnuTLS
 * does not take a key without it.
 */
final class EcKeyForm {

    private static final String EC_PUBLIC_KEY = "1.2.840.10045.2.1";
    private static final String P_256 = "1.2.840.10045.3.1.7";
    private static final int SIZE = 32;
    private static final byte[] UNCOMPRESSED = {4};

    private EcKeyForm() {}

    static byte[] of(ECPrivateKey key, ECPublicKey half) {
        byte[] point = Der.join(
                UNCOMPRESSED, fixed(half.getW().getAffineX()), fixed(half.getW().getAffineY()));
        byte[] pair = Der.sequence(
                Der.integer(BigInteger.ONE), Der.octets(fixed(key.getS())), Der.tagged(0xa1, Der.bits(point)));
        return Der.sequence(
                Der.integer(BigInteger.ZERO), Der.sequence(Der.oid(EC_PUBLIC_KEY), Der.oid(P_256)), Der.octets(pair));
    }

    /** As many bytes as the curve's field has, the highest first. */
    private static byte[] fixed(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] out = new byte[SIZE];
        int taken = Math.min(SIZE, bytes.length);
        System.arraycopy(bytes, bytes.length - taken, out, SIZE - taken, taken);
        return out;
    }
}
