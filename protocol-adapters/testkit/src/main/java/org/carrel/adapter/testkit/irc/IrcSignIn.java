package org.carrel.adapter.testkit.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.carrel.adapter.testkit.tls.ServerCertificate;

/**
 * How a person connects. A new one stands for: in the clear, on the server's own port, with the server's password if it
 * has one, without account and capabilities. Every method changes this object and returns it.
 */
public final class IrcSignIn {

    /** An account and its password. */
    record Account(String name, String password) {}

    final List<String> capabilities = new ArrayList<>();
    boolean tls;
    OptionalInt port = OptionalInt.empty();
    Optional<Account> account = Optional.empty();
    Optional<ServerCertificate> certificate = Optional.empty();

    /** With TLS from the first byte, the server's certificate verified against its authority. */
    public IrcSignIn tls() {
        tls = true;
        return this;
    }

    /** On another port of the same host, such as a proxy's. */
    public IrcSignIn port(int value) {
        port = OptionalInt.of(value);
        return this;
    }

    /** Signed in to an account by SASL PLAIN. */
    public IrcSignIn account(String name, String password) {
        account = Optional.of(new Account(name, password));
        return this;
    }

    /** Shows this certificate when the server asks for one (TLS only). */
    public IrcSignIn certificate(ServerCertificate value) {
        certificate = Optional.of(value);
        return this;
    }

    /** Asks for these capabilities; the sign-in fails if the server does not give them all. */
    public IrcSignIn capabilities(String... names) {
        capabilities.addAll(List.of(names));
        return this;
    }
}
