package org.carrel.adapter.xmpp;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.Secret;
import org.carrel.adapter.testkit.FaultProxy;
import org.carrel.adapter.testkit.prosody.ProsodyServer;

/** Accounts on a test server, and an adapter that trusts its authority. */
final class XmppAccounts {

    static final Patience SHORT =
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(1));

    private XmppAccounts() {}

    static XmppAdapter adapter(ProsodyServer server) {
        return adapter(server, Patience.standard());
    }

    static XmppAdapter adapter(ProsodyServer server, Patience patience) {
        return new XmppAdapter(authorities(server), patience);
    }

    static Authorities authorities(ProsodyServer server) {
        return () -> Authorities.of(Optional.of(store(server)));
    }

    static AccountConfig account(ProsodyServer server, String name) {
        return with(server, name, Map.of());
    }

    static AccountConfig through(FaultProxy proxy, ProsodyServer server, String name) {
        return with(server, name, Map.of(AccountFields.PORT, Integer.toString(proxy.port())));
    }

    /** The account with some fields changed; the password is a field here. */
    static AccountConfig with(ProsodyServer server, String name, Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(Map.of(
                AccountFields.ADDRESS, server.address(name),
                AccountFields.PASSWORD, server.password(name),
                AccountFields.HOST, server.host(),
                AccountFields.PORT, Integer.toString(server.port())));
        fields.putAll(changes);
        Secret password = Secret.of(fields.getOrDefault(AccountFields.PASSWORD, ""));
        fields.remove(AccountFields.PASSWORD);
        Map<String, List<String>> values = new HashMap<>();
        fields.forEach((field, value) -> values.put(field, List.of(value)));
        return new AccountConfig("1", values, Map.of(AccountFields.PASSWORD, password));
    }

    private static KeyStore store(ProsodyServer server) throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("test", server.authority().certificate());
            return store;
        } catch (java.io.IOException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
