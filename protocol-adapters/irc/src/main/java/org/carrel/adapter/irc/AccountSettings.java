package org.carrel.adapter.irc;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.Secret;

/**
 * What an account's configuration says, read once.
 *
 * @param port where it was named
 * @param nick the one that we ask for
 * @param account its name at the network's services
 * @param clientCertificate key and certificate as PEM
 * @param pin SHA-256 of the only certificate to accept, 64 lower-case hexadecimal digits
 * @param rooms to be in, from the start
 */
record AccountSettings(
        String host,
        Optional<Integer> port,
        boolean tls,
        String nick,
        String user,
        String name,
        List<Room> rooms,
        String account,
        Optional<Secret> password,
        SignIn signIn,
        Optional<Secret> clientCertificate,
        Optional<Secret> serverPassword,
        Optional<String> pin,
        Charset encoding,
        Pace pace,
        Invitations invitations,
        boolean answerPrograms) {

    static final int TLS_PORT = 6697;
    static final int PLAIN_PORT = 6667;

    AccountSettings {
        rooms = List.copyOf(rooms);
    }

    /** How the account is proven. */
    enum SignIn {
        BEST,
        SCRAM,
        PLAIN,
        EXTERNAL,
        NICKSERV
    }

    /** What happens when somebody invites us. */
    enum Invitations {
        ASK,
        ACCEPT,
        REFUSE
    }

    /**
     * How fast we send.
     *
     * @param burst how many lines at once
     * @param each how long one takes to be made good
     */
    record Pace(int burst, Duration each) {
        static Pace of(String choice) {
            return switch (choice) {
                case "quick" -> new Pace(10, Duration.ofMillis(500));
                case "unlimited" -> new Pace(1000, Duration.ZERO);
                default -> new Pace(5, Duration.ofSeconds(2));
            };
        }

        /** How many lines a second on average; zero: as many as one likes. */
        double perSecond() {
            return each.isZero() ? 0 : 1000.0 / each.toMillis();
        }
    }

    /**
     * A room to be in.
     *
     * @param key empty when it needs none
     */
    record Room(String name, Secret key) {
        /** Reads {@code #staff key}. */
        static Room of(String line) {
            String[] words = line.strip().split("\\s+", 2);
            return new Room(words[0], Secret.of(words.length > 1 ? words[1] : ""));
        }
    }

    /**
     * Reads a configuration that {@link AccountCheck} found nothing wrong with.
     *
     * @throws IllegalArgumentException when it was not checked
     */
    static AccountSettings of(AccountConfig config) {
        if (!AccountCheck.of(config).isEmpty()) {
            throw new IllegalArgumentException("Account " + config.account()
                    + " was opened with a faulty configuration: " + AccountCheck.of(config));
        }
        String nick = value(config, AccountFields.NICK, "");
        return new AccountSettings(
                value(config, AccountFields.HOST, ""),
                AccountCheck.value(config, AccountFields.PORT).map(Integer::valueOf),
                !value(config, AccountFields.TLS, "direct").equals("none"),
                nick,
                value(config, AccountFields.USER, "carrel"),
                value(config, AccountFields.NAME, nick),
                rooms(config),
                value(config, AccountFields.ACCOUNT, nick),
                AccountCheck.secret(config, AccountFields.PASSWORD),
                SignIn.valueOf(value(config, AccountFields.SIGN_IN, "best").toUpperCase(Locale.ROOT)),
                AccountCheck.secret(config, AccountFields.CLIENT_CERTIFICATE),
                AccountCheck.secret(config, AccountFields.SERVER_PASSWORD),
                AccountCheck.value(config, AccountFields.CERTIFICATE).map(AccountSettings::normalPin),
                Charset.forName(value(config, AccountFields.ENCODING, "windows-1252")),
                Pace.of(value(config, AccountFields.PACE, "careful")),
                Invitations.valueOf(
                        value(config, AccountFields.INVITATIONS, "ask").toUpperCase(Locale.ROOT)),
                value(config, AccountFields.ANSWER_PROGRAMS, AccountFields.ON).equalsIgnoreCase(AccountFields.ON));
    }

    /** The port to connect to, as configured or as usual. */
    int portOrUsual() {
        return port.orElse(tls ? TLS_PORT : PLAIN_PORT);
    }

    /** A fingerprint without the colons and spaces that people copy along. */
    static String normalPin(String pin) {
        return pin.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
    }

    /** Whether every server would take it as a nick of ours (RFC 2812, section 2.3.1), but for its length. */
    static boolean isNick(String nick) {
        return nick.matches("[A-Za-z\\[\\]\\\\`_^{|}][A-Za-z0-9\\[\\]\\\\`_^{|}-]{0,99}");
    }

    private static List<Room> rooms(AccountConfig config) {
        return config.values().getOrDefault(AccountFields.ROOMS, List.of()).stream()
                .map(Room::of)
                .filter(room -> !room.name().isEmpty())
                .toList();
    }

    private static String value(AccountConfig config, String field, String otherwise) {
        return AccountCheck.value(config, field).orElse(otherwise);
    }
}
