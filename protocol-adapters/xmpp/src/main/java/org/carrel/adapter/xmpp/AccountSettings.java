package org.carrel.adapter.xmpp;

import java.util.Locale;
import java.util.Optional;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.Secret;
import org.jxmpp.jid.EntityBareJid;

/**
 * What an account's configuration says, read once.
 *
 * @param pin SHA-256 of the only certificate to accept, 64 lower-case hexadecimal digits
 * @param roomNick what we are called in rooms
 * @param perSecond how many messages a second are sent at most on average; 0: as many as the server takes
 * @param insecure whether the password may go over a connection without TLS
 */
record AccountSettings(
        EntityBareJid address,
        Secret password,
        Optional<String> host,
        Optional<Integer> port,
        boolean directTls,
        Optional<String> pin,
        String resource,
        String roomNick,
        ContactPolicy contacts,
        double perSecond,
        boolean insecure) {

    private static final double CAREFUL = 20;

    /** What happens when somebody asks to become a contact. */
    enum ContactPolicy {
        ACCEPT,
        ASK,
        REFUSE
    }

    /**
     * Reads a configuration that {@link AccountFields#check} found nothing wrong with.
     *
     * @throws IllegalArgumentException when it was not checked
     */
    static AccountSettings of(AccountConfig config) {
        if (!AccountFields.check(config).isEmpty()) {
            throw new IllegalArgumentException("Account " + config.account()
                    + " was opened with a faulty configuration: " + AccountFields.check(config));
        }
        EntityBareJid address = Addresses.parse(
                        AccountFields.value(config, AccountFields.ADDRESS).orElseThrow())
                .orElseThrow()
                .asEntityBareJidOrThrow();
        return new AccountSettings(
                address,
                Optional.ofNullable(config.secrets().get(AccountFields.PASSWORD))
                        .orElseThrow(),
                AccountFields.value(config, AccountFields.HOST),
                AccountFields.value(config, AccountFields.PORT).map(Integer::valueOf),
                AccountFields.value(config, AccountFields.TLS)
                        .filter(AccountFields.DIRECT::equals)
                        .isPresent(),
                AccountFields.value(config, AccountFields.CERTIFICATE).map(AccountSettings::normalPin),
                AccountFields.value(config, AccountFields.RESOURCE).orElse(AccountFields.RESOURCE_STANDARD),
                AccountFields.value(config, AccountFields.ROOM_NICK)
                        .flatMap(Addresses::nick)
                        .orElse(address.getLocalpart().toString()),
                policy(AccountFields.value(config, AccountFields.CONTACT_REQUESTS)
                        .orElse(AccountFields.ACCEPT)),
                AccountFields.value(config, AccountFields.PACE)
                        .filter(AccountFields.UNLIMITED::equals)
                        .map(_ -> 0.0)
                        .orElse(CAREFUL),
                AccountFields.value(config, AccountFields.INSECURE)
                        .filter("true"::equalsIgnoreCase)
                        .isPresent());
    }

    /** A fingerprint without the colons and spaces that people copy along. */
    static String normalPin(String pin) {
        return pin.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
    }

    /** The domain that the certificate must be for. */
    String domain() {
        return address.getDomain().toString();
    }

    private static ContactPolicy policy(String value) {
        return switch (value) {
            case AccountFields.ASK -> ContactPolicy.ASK;
            case AccountFields.REFUSE -> ContactPolicy.REFUSE;
            default -> ContactPolicy.ACCEPT;
        };
    }
}
