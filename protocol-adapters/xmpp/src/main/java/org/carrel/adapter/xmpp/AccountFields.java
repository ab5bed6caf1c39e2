package org.carrel.adapter.xmpp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carrel.adapter.AccountConfig;
import org.carrel.adapter.Field;
import org.carrel.adapter.Problem;
import org.carrel.adapter.Text;

/** What has to be known about a Jabber account, and what a wrong entry looks like. */
final class AccountFields {

    static final String ADDRESS = "address";
    static final String PASSWORD = "password";
    static final String HOST = "host";
    static final String PORT = "port";
    static final String TLS = "tls";
    static final String CERTIFICATE = "certificate";
    static final String RESOURCE = "resource";
    static final String CONTACT_REQUESTS = "contact-requests";
    static final String ROOM_NICK = "room-nick";
    static final String PACE = "pace";
    static final String INSECURE = "insecure";

    static final String CAREFUL = "careful";
    static final String UNLIMITED = "unlimited";
    static final String STARTTLS = "starttls";
    static final String DIRECT = "direct";
    static final String ACCEPT = "accept";
    static final String ASK = "ask";
    static final String REFUSE = "refuse";

    static final String RESOURCE_STANDARD = "carrel";

    private AccountFields() {}

    static List<Field> all() {
        return Stream.of(account(), server(), trust()).flatMap(List::stream).toList();
    }

    private static List<Field> account() {
        return List.of(
                text(ADDRESS, true, "", "Jabber address", "For example ask@library.example"),
                field(PASSWORD, Field.Type.SECRET, true, "", List.of(), "Password", "The password of this address"),
                choice(
                        CONTACT_REQUESTS,
                        List.of(ACCEPT, ASK, REFUSE),
                        List.of("Accept always", "Ask a person at the desk", "Refuse always"),
                        "Contact requests",
                        "What happens when somebody wants to add this address to their contacts"),
                text(
                        ROOM_NICK,
                        false,
                        "",
                        "Name in rooms",
                        "What others in a room see; without it, what stands before the @ of the address"));
    }

    private static List<Field> server() {
        return List.of(
                text(HOST, false, "", "Server", "Only if it is not found by itself: name or number of the machine"),
                field(
                        PORT,
                        Field.Type.NUMBER,
                        false,
                        "",
                        List.of(),
                        "Port",
                        "Only together with a server; usually 5222, or 5223 for direct TLS"),
                choice(
                        TLS,
                        List.of(STARTTLS, DIRECT),
                        List.of("After a greeting (STARTTLS)", "With the first byte (direct TLS)"),
                        "Encryption",
                        "How encryption begins; most servers greet first"),
                choice(
                        PACE,
                        List.of(CAREFUL, UNLIMITED),
                        List.of("Twenty messages a second at most", "As fast as the server takes them"),
                        "Pace",
                        "Most servers slow down who sends faster; a server of your own need not"),
                text(
                        RESOURCE,
                        false,
                        RESOURCE_STANDARD,
                        "Resource",
                        "The name of this connection. Two programs with the same one throw each other out"));
    }

    private static List<Field> trust() {
        return List.of(
                text(
                        CERTIFICATE,
                        false,
                        "",
                        "Certificate to trust",
                        "Only for a server whose certificate no authority signed: its SHA-256 fingerprint, 64"
                                + " hexadecimal digits. No other certificate is accepted then"),
                field(
                        INSECURE,
                        Field.Type.SWITCH,
                        false,
                        "false",
                        List.of(),
                        "Allow sending the password without encryption",
                        "Only for a server in the same room: everybody on the way can read password and messages"));
    }

    /** What is wrong with the shape of the entries; nothing is looked up. */
    static List<Problem> check(AccountConfig config) {
        List<Problem> problems = new ArrayList<>();
        checkAddress(config, problems);
        if (config.secrets().get(PASSWORD) == null
                || config.secrets().get(PASSWORD).reveal().isEmpty()) {
            problem(problems, PASSWORD, "password-missing", "The password is missing.");
        }
        checkPort(config, problems);
        if (value(config, ROOM_NICK)
                .filter(nick -> Addresses.nick(nick).isEmpty())
                .isPresent()) {
            problem(problems, ROOM_NICK, "room-nick-shape", "This can be no name in a room. Use letters and digits.");
        }
        checkChoice(config, TLS, List.of(STARTTLS, DIRECT), problems);
        checkChoice(config, PACE, List.of(CAREFUL, UNLIMITED), problems);
        checkChoice(config, CONTACT_REQUESTS, List.of(ACCEPT, ASK, REFUSE), problems);
        String pin = AccountSettings.normalPin(value(config, CERTIFICATE).orElse(""));
        if (!pin.isEmpty() && !pin.matches("[0-9a-f]{64}")) {
            problem(
                    problems,
                    CERTIFICATE,
                    "pin-shape",
                    "A SHA-256 fingerprint has 64 hexadecimal digits, with or without colons.");
        }
        return List.copyOf(problems);
    }

    /** The first value of a field; an empty entry is none. */
    static Optional<String> value(AccountConfig config, String field) {
        return config.values().getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static void checkAddress(AccountConfig config, List<Problem> problems) {
        String address = value(config, ADDRESS).orElse("");
        boolean good = Addresses.parse(address)
                .filter(jid -> jid.isEntityBareJid() && !address.contains("/"))
                .isPresent();
        if (!good) {
            problem(problems, ADDRESS, "address-shape", "A Jabber address looks like ask@library.example");
        }
    }

    private static void checkPort(AccountConfig config, List<Problem> problems) {
        Optional<String> port = value(config, PORT);
        if (port.isEmpty()) {
            return;
        }
        if (!port.get().matches("[0-9]{1,5}")
                || Integer.parseInt(port.get()) < 1
                || Integer.parseInt(port.get()) > 65535) {
            problem(problems, PORT, "port-shape", "A port is a number from 1 to 65535.");
        } else if (value(config, HOST).isEmpty()) {
            problem(problems, PORT, "port-without-host", "A port needs a server: fill in the server, too.");
        }
    }

    private static void checkChoice(AccountConfig config, String field, List<String> choices, List<Problem> problems) {
        Optional<String> value = value(config, field);
        if (value.isPresent() && !choices.contains(value.get())) {
            Map<String, String> parameters = Map.of("choices", String.join(", ", choices));
            problems.add(new Problem(field, Words.text("choice", "Choose one of: {choices}.", parameters)));
        }
    }

    private static void problem(List<Problem> problems, String field, String code, String english) {
        problems.add(new Problem(field, Words.text(code, english)));
    }

    /** The first choice is the usual one. */
    private static Field choice(String name, List<String> choices, List<String> labels, String label, String help) {
        List<Text> labelTexts = IntStream.range(0, choices.size())
                .mapToObj(at -> Words.text("field." + name + "." + choices.get(at), labels.get(at)))
                .toList();
        return new Field(
                name,
                Field.Type.CHOICE,
                false,
                Optional.of(choices.getFirst()),
                choices,
                labelTexts,
                Words.text("field." + name, label),
                Words.text("field." + name + ".help", help));
    }

    private static Field text(String name, boolean required, String standard, String label, String help) {
        return field(name, Field.Type.TEXT, required, standard, List.of(), label, help);
    }

    private static Field field(
            String name,
            Field.Type type,
            boolean required,
            String standard,
            List<String> choices,
            String label,
            String help) {
        Text labelText = Words.text("field." + name, label);
        Text helpText = Words.text("field." + name + ".help", help);
        Optional<String> given = standard.isEmpty() ? Optional.empty() : Optional.of(standard);
        return new Field(name, type, required, given, choices, labelText, helpText);
    }
}
