package org.carrel.account;

import java.util.List;
import java.util.Map;

/**
 * An identity we hold on a network.
 *
 * @param network the adapter's id
 * @param settings what the adapter's fields were filled with, without the secrets
 * @param secrets names of the secret fields that are filled in
 * @param managed where it is changed
 */
public record Account(
        long id,
        String network,
        String name,
        Map<String, List<String>> settings,
        List<String> secrets,
        boolean enabled,
        Managed managed,
        boolean retired,
        long version) {

    /** Where an account is changed. */
    public enum Managed {
        /** On the page of accounts. */
        INBOX,
        /** In {@code carrel.yaml}. */
        FILE
    }

    /** Whether another one has the same settings; versions also count what an account's line does. */
    boolean says(Account other) {
        return name.equals(other.name)
                && settings.equals(other.settings)
                && secrets.equals(other.secrets)
                && enabled == other.enabled
                && retired == other.retired;
    }

    /** What people write to, as far as the settings tell; else the name. */
    public String address() {
        List<String> values = settings.getOrDefault("address", List.of());
        return values.isEmpty() ? name : values.getFirst();
    }
}
