package org.carrel.adapter.irc;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carrel.adapter.Field;
import org.carrel.adapter.Text;

/** What has to be known about an account on IRC. */
final class AccountFields {

    static final String HOST = "host";
    static final String PORT = "port";
    static final String TLS = "tls";
    static final String NICK = "nick";
    static final String USER = "user";
    static final String NAME = "name";
    static final String ROOMS = "rooms";
    static final String ACCOUNT = "account";
    static final String PASSWORD = "password";
    static final String SIGN_IN = "sign-in";
    static final String CLIENT_CERTIFICATE = "client-certificate";
    static final String SERVER_PASSWORD = "server-password";
    static final String CERTIFICATE = "certificate";
    static final String ENCODING = "encoding";
    static final String PACE = "pace";
    static final String INVITATIONS = "invitations";
    static final String ANSWER_PROGRAMS = "answer-programs";
    static final String ON = "true";

    static final List<String> TLS_CHOICES = List.of("direct", "none");
    static final List<String> SIGN_IN_CHOICES = List.of("best", "scram", "plain", "external", "nickserv");
    static final List<String> PACES = List.of("careful", "quick", "unlimited");
    static final List<String> INVITATION_CHOICES = List.of("ask", "accept", "refuse");
    static final List<String> ENCODINGS = List.of(
            "windows-1252",
            "iso-8859-1",
            "iso-8859-2",
            "iso-8859-15",
            "windows-1251",
            "koi8-r",
            "gb18030",
            "shift_jis",
            "euc-kr");

    private AccountFields() {}

    static List<Field> all() {
        return Stream.of(server(), us(), signIn(), trust(), conduct())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Field> server() {
        return List.of(
                text(HOST, true, "", "Server", "Name of the machine, for example irc.library.example"),
                field(PORT, Field.Type.NUMBER, "", "Port", "Usually 6697, or 6667 without encryption"),
                choice(
                        TLS,
                        TLS_CHOICES,
                        List.of("With the first byte (TLS)", "None"),
                        "Encryption",
                        "None only for a server in the same room: everybody on the way reads passwords and messages"));
    }

    private static List<Field> us() {
        return List.of(
                text(NICK, true, "", "Nick", "The name that patrons see and write to, for example ask-library"),
                text(NAME, false, "", "Real name", "Shown to those who ask who this is, for example Main Library"),
                text(USER, false, "", "User name", "The part before the host; only if the server wants a certain one"),
                field(
                        ROOMS,
                        Field.Type.LIST,
                        "",
                        "Rooms",
                        "Rooms to be in, one in each line: #library, or #staff and its key"));
    }

    private static List<Field> signIn() {
        return List.of(
                text(ACCOUNT, false, "", "Account", "The name registered with the network's services; empty: the nick"),
                field(PASSWORD, Field.Type.SECRET, "", "Password", "The password of this account"),
                choice(
                        SIGN_IN,
                        SIGN_IN_CHOICES,
                        List.of(
                                "The best that the server offers",
                                "SCRAM-SHA-256 only",
                                "PLAIN only",
                                "By certificate (EXTERNAL)",
                                "By a message to NickServ"),
                        "Sign-in",
                        "How the account is proven"),
                field(
                        CLIENT_CERTIFICATE,
                        Field.Type.SECRET,
                        "",
                        "Our certificate",
                        "For sign-in by certificate: private key (PKCS #8) and certificate, both as PEM, one after the other"),
                field(
                        SERVER_PASSWORD,
                        Field.Type.SECRET,
                        "",
                        "Server password",
                        "Only if the server asks everybody for one before the sign-in"));
    }

    private static List<Field> trust() {
        return List.of(text(
                CERTIFICATE,
                false,
                "",
                "Certificate to trust",
                "Only for a server whose certificate no authority signed: its SHA-256 fingerprint, 64 hexadecimal digits."
                        + " No other certificate is accepted then"));
    }

    private static List<Field> conduct() {
        return List.of(
                choice(
                        PACE,
                        PACES,
                        List.of(
                                "Five lines at once, then one in two seconds",
                                "Ten lines at once, then two a second",
                                "As fast as it goes"),
                        "Pace",
                        "Servers throw out who sends too fast. As fast as it goes only on a server of your own"),
                choice(
                        ENCODING,
                        ENCODINGS,
                        List.of(
                                "Western (Windows-1252)",
                                "Western (ISO 8859-1)",
                                "Central European (ISO 8859-2)",
                                "Western with euro (ISO 8859-15)",
                                "Cyrillic (Windows-1251)",
                                "Cyrillic (KOI8-R)",
                                "Chinese (GB 18030)",
                                "Japanese (Shift JIS)",
                                "Korean (EUC-KR)"),
                        "Encoding of old programs",
                        "How to read what is no UTF-8. We always write UTF-8"),
                choice(
                        INVITATIONS,
                        INVITATION_CHOICES,
                        List.of("Ask a person at the desk", "Join always", "Refuse always"),
                        "Invitations",
                        "What happens when somebody invites us to a room"),
                field(
                        ANSWER_PROGRAMS,
                        Field.Type.SWITCH,
                        ON,
                        "Answer programs",
                        "Tells programs that ask for it that this is Carrel, and how long the way is (CTCP)"));
    }

    /** The first choice is the usual one. */
    private static Field choice(String name, List<String> choices, List<String> labels, String label, String help) {
        List<Text> labelTexts = IntStream.range(0, choices.size())
                .mapToObj(
                        at -> Words.text("field." + name + "." + choices.get(at).replace('_', '-'), labels.get(at)))
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
        return field(name, Field.Type.TEXT, required, standard, label, help);
    }

    private static Field field(String name, Field.Type type, String standard, String label, String help) {
        return field(name, type, false, standard, label, help);
    }

    private static Field field(
            String name, Field.Type type, boolean required, String standard, String label, String help) {
        Text labelText = Words.text("field." + name, label);
        Text helpText = Words.text("field." + name + ".help", help);
        Optional<String> given = standard.isEmpty() ? Optional.empty() : Optional.of(standard);
        return new Field(name, type, required, given, List.of(), labelText, helpText);
    }
}
