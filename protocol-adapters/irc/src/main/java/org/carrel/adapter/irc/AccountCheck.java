package org.carrel.adapter.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Problem;
import org.carrel.adapter.Secret;
import org.carrel.adapter.irc.wire.Isupport;

/** What is wrong with the shape of an account's settings; nothing is looked up. */
final class AccountCheck {

    private final AccountConfig config;
    private final List<Problem> problems = new ArrayList<>();

    private AccountCheck(AccountConfig config) {
        this.config = config;
    }

    static List<Problem> of(AccountConfig config) {
        AccountCheck check = new AccountCheck(config);
        check.server();
        check.us();
        check.secrets();
        check.choice(AccountFields.TLS, AccountFields.TLS_CHOICES);
        check.choice(AccountFields.SIGN_IN, AccountFields.SIGN_IN_CHOICES);
        check.choice(AccountFields.PACE, AccountFields.PACES);
        check.choice(AccountFields.ENCODING, AccountFields.ENCODINGS);
        check.choice(AccountFields.INVITATIONS, AccountFields.INVITATION_CHOICES);
        return List.copyOf(check.problems);
    }

    /** The first value of a field; an empty entry is none. */
    static Optional<String> value(AccountConfig config, String field) {
        return config.values().getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** A secret that is set; an empty one is none. */
    static Optional<Secret> secret(AccountConfig config, String field) {
        return Optional.ofNullable(config.secrets().get(field))
                .filter(secret -> !secret.reveal().isEmpty());
    }

    private Optional<String> value(String field) {
        return value(config, field);
    }

    private void server() {
        if (!value(AccountFields.HOST).orElse("").matches("[\\p{L}\\p{N}._:-]{1,253}")) {
            problem(AccountFields.HOST, "host-shape", "A server's name looks like irc.library.example");
        }
        Optional<String> port = value(AccountFields.PORT);
        if (port.isPresent()
                && !port.get()
                        .matches(
                                "0*([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])")) {
            problem(AccountFields.PORT, "port-shape", "A port is a number from 1 to 65535.");
        }
        String pin = AccountSettings.normalPin(value(AccountFields.CERTIFICATE).orElse(""));
        if (!pin.isEmpty() && !pin.matches("[0-9a-f]{64}")) {
            problem(
                    AccountFields.CERTIFICATE,
                    "pin-shape",
                    "A SHA-256 fingerprint has 64 hexadecimal digits, with or without colons.");
        }
    }

    private void us() {
        if (!AccountSettings.isNick(value(AccountFields.NICK).orElse(""))) {
            problem(
                    AccountFields.NICK,
                    "own-nick-shape",
                    "A nick begins with a letter and has letters, digits and some signs such as _ and - in it, without blanks.");
        }
        if (!value(AccountFields.USER).orElse("carrel").matches("[A-Za-z0-9._~-]{1,20}")) {
            problem(AccountFields.USER, "user-shape", "A user name has at most 20 Latin letters and digits.");
        }
        if (value(AccountFields.NAME).orElse("").chars().anyMatch(Character::isISOControl)) {
            problem(AccountFields.NAME, "name-shape", "The real name is one line.");
        }
        config.values().getOrDefault(AccountFields.ROOMS, List.of()).forEach(this::room);
    }

    private void room(String line) {
        AccountSettings.Room room = AccountSettings.Room.of(line);
        if (room.name().isEmpty()) {
            return;
        }
        try {
            TypedAddress.read(DialogRef.Kind.ROOM, room.name(), Isupport.none());
        } catch (AdapterException e) {
            problems.add(new Problem(AccountFields.ROOMS, e.text));
        }
    }

    private void secrets() {
        boolean password = secret(config, AccountFields.PASSWORD).isPresent();
        String signIn = value(AccountFields.SIGN_IN).orElse("best");
        if (!password && List.of("scram", "plain", "nickserv").contains(signIn)) {
            problem(AccountFields.PASSWORD, "password-missing", "The password is missing.");
        }
        if (signIn.equals("external")
                && secret(config, AccountFields.CLIENT_CERTIFICATE).isEmpty()) {
            problem(
                    AccountFields.CLIENT_CERTIFICATE,
                    "client-certificate-missing",
                    "Sign-in by certificate needs our certificate and its key.");
        }
        if (secret(config, AccountFields.CLIENT_CERTIFICATE)
                .filter(pem -> !isPem(pem))
                .isPresent()) {
            problem(
                    AccountFields.CLIENT_CERTIFICATE,
                    "client-certificate-shape",
                    "This holds no private key (PKCS #8) and certificate as PEM.");
        }
        for (String field : List.of(AccountFields.PASSWORD, AccountFields.SERVER_PASSWORD)) {
            if (secret(config, field).filter(AccountCheck::holdsLineEnd).isPresent()) {
                problem(field, "password-line", "A password is one line.");
            }
        }
    }

    private static boolean isPem(Secret pem) {
        return pem.reveal().contains("BEGIN PRIVATE KEY") && pem.reveal().contains("BEGIN CERTIFICATE");
    }

    private static boolean holdsLineEnd(Secret secret) {
        return secret.reveal().chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0);
    }

    private void choice(String field, List<String> choices) {
        if (value(field).filter(value -> !choices.contains(value)).isPresent()) {
            Map<String, String> parameters = Map.of("choices", String.join(", ", choices));
            problems.add(new Problem(field, Words.text("choice", "Choose one of: {choices}.", parameters)));
        }
    }

    private void problem(String field, String code, String english) {
        problems.add(new Problem(field, Words.text(code, english)));
    }
}
