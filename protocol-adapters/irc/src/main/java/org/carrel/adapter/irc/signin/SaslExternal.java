package org.carrel.adapter.irc.signin;

/** The certificate that we showed for TLS says who we are (RFC 4422, appendix A). */
public final class SaslExternal implements SaslMechanism {

    @Override
    public String name() {
        return "EXTERNAL";
    }

    @Override
    public byte[] answer(byte[] challenge) {
        return new byte[0];
    }

    @Override
    public boolean isProven() {
        return true;
    }
}
