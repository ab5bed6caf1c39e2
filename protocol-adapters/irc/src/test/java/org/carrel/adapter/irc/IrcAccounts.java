package org.carrel.adapter.irc;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.Secret;
import org.carrel.adapter.irc.net.Authorities;
import org.carrel.adapter.irc.net.Patience;
import org.carrel.adapter.testkit.irc.IrcServer;

/** Accounts on a test server, and an adapter that trusts its authority. */
final class IrcAccounts {

    static final Patience SHORT = new Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            Duration.ofMillis(200));

    private IrcAccounts() {}

    static IrcAdapter adapter(IrcServer server) {
        return adapter(server, SHORT);
    }

    static IrcAdapter adapter(IrcServer server, Patience patience) {
        return new IrcAdapter(() -> Authorities.of(Optional.of(store(server))), patience);
    }

    /** Over TLS, without a pace, called {@code carrel}; with some fields changed. Secrets are fields here. */
    static AccountConfig account(IrcServer server, Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(Map.of(
                AccountFields.HOST,
                server.host(),
                AccountFields.PORT,
                Integer.toString(server.tlsPort()),
                AccountFields.NICK,
                "carrel",
                AccountFields.PACE,
                "unlimited"));
        fields.putAll(changes);
        Map<String, List<String>> values = new HashMap<>();
        Map<String, Secret> secrets = new HashMap<>();
        fields.forEach((field, value) -> {
            if (field.contains("password") || field.equals(AccountFields.CLIENT_CERTIFICATE)) {
                secrets.put(field, Secret.of(value));
            } else {
                values.put(field, List.of(value.split("\n")));
            }
        });
        return new AccountConfig("1", values, secrets);
    }

    private static KeyStore store(IrcServer server) throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("test", server.authority().certificate());
            return store;
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
