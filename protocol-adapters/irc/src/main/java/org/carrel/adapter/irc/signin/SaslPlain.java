package org.carrel.adapter.irc.signin;

import java.nio.charset.StandardCharsets;
import org.carrel.adapter.Secret;

/** Name and password as they are (RFC 4616): only over TLS. */
public final class SaslPlain implements SaslMechanism {

    private final String account;
    private final Secret password;

    public SaslPlain(String account, Secret password) {
        this.account = account;
        this.password = password;
    }

    @Override
    public String name() {
        return "PLAIN";
    }

    @Override
    public byte[] answer(byte[] challenge) {
        return ("\0" + account + "\0" + password.reveal()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean isProven() {
        return true;
    }
}
