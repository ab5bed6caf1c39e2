package org.carrel.adapter.xmpp;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.AdapterException.Kind;
import org.carrel.adapter.DialogRef;
import org.jxmpp.jid.BareJid;

/**
 * A Jabber address as people type it, or copy it from a page or another program, brought into its normal form (RFC 7622):
 * small letters, no resource, a server's name in the letters it is written in. A link (RFC 5122) stands for the address
 * in it. Pure.
 */
final class TypedAddress {

    private static final String SCHEME = "xmpp:";
    private static final Pattern IP_LITERAL = Pattern.compile("\\[[0-9a-f:.]{2,45}]");
    private static final char IDEOGRAPHIC_DOT = '\u3002';
    private static final int LONGEST_PART = 1023;
    private static final int SHOWN = 100;

    private final String typed;
    private final String ownDomain;

    private TypedAddress(String typed, String ownDomain) {
        this.typed = typed;
        this.ownDomain = ownDomain;
    }

    /**
     * The dialog that is meant.
     *
     * @param ownDomain of our own account: a server with a short name, such as one in the same room, counts only if it is
     *     ours
     */
    static DialogRef read(DialogRef.Kind kind, String typed, String ownDomain) throws AdapterException {
        return new DialogRef(kind, new TypedAddress(typed, ownDomain).bare(kind).toString());
    }

    private BareJid bare(DialogRef.Kind kind) throws AdapterException {
        String address = bare(plain(typed).strip()).strip();
        if (address.isEmpty()) {
            throw refused("address-missing", "Write whom you mean. A Jabber address looks like name@server.example");
        }
        if (address.codePoints().anyMatch(TypedAddress::isBlank)) {
            throw refused(
                    "address-blank",
                    "There is a blank in {address}, and a Jabber address has none. One looks like name@server.example");
        }
        int at = address.indexOf('@');
        Optional<String> domain = domain(address.substring(at + 1));
        if (at < 0 && domain.filter(this::isServer).isEmpty()) {
            throw refused(
                    "address-without-server",
                    "The server of {address} is missing. A Jabber address looks like name@server.example");
        }
        if (kind == DialogRef.Kind.ROOM && at <= 0) {
            throw refused("room-address", "{address} is no room on Jabber. One looks like room@conference.example");
        }
        String local = address.substring(0, at + 1);
        return domain.filter(_ -> at != 0 && local.codePoints().allMatch(TypedAddress::mayStand))
                .flatMap(name -> Addresses.parse(local + name))
                .orElseThrow(() -> Failures.badAddress(shown()));
    }

    /** As the letters look, whichever way they were typed, without what nobody sees (RFC 3454, table B.1). */
    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Without the resource; of a link what stands behind the account that is to open it, before what is to be done. */
    private static String bare(String text) {
        if (!text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Addresses.bare(text);
        }
        String rest = text.substring(SCHEME.length()).split("[?#]", 2)[0];
        if (rest.startsWith("//")) {
            String[] account = rest.substring(2).split("/", 2);
            rest = account.length > 1 && !account[1].isEmpty() ? account[1] : account[0];
        }
        return decoded(Addresses.bare(rest));
    }

    private static String decoded(String text) {
        try {
            return plain(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** A server's name without the dot of the root, its international labels in letters (RFC 7622, section 3.2). */
    private static Optional<String> domain(String text) {
        String name =
                text.toLowerCase(Locale.ROOT).replace(IDEOGRAPHIC_DOT, '.').replaceFirst("\\.$", "");
        if (IP_LITERAL.matcher(name).matches()) {
            return Optional.of(name);
        }
        if (name.length() > LONGEST_PART || !name.codePoints().allMatch(TypedAddress::mayNameAServer)) {
            return Optional.empty();
        }
        try {
            // refuses empty labels and those that are too long
            String ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
            return Optional.of(inLetters(name)).filter(_ -> !ascii.isEmpty());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String inLetters(String name) {
        return Arrays.stream(name.split("\\."))
                .map(label -> label.startsWith("xn--") ? IDN.toUnicode(label, IDN.ALLOW_UNASSIGNED) : label)
                .collect(Collectors.joining("."));
    }

    /** Whether a name without anybody before it is a server's, and not somebody's whose server was left out. */
    private boolean isServer(String domain) {
        return domain.contains(".") || domain.startsWith("[") || domain.equals(ownDomain);
    }

    private static boolean mayNameAServer(int point) {
        return Character.isLetterOrDigit(point)
                || point == '-'
                || point == '.'
                || point == '_'
                || isMark(Character.getType(point));
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean mayStand(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && point != '/'
                && point != '\uFFFD';
    }

    private AdapterException refused(String code, String english) {
        return new AdapterException(
                Kind.REJECTED, true, Duration.ZERO, Words.text(code, english, Map.of("address", shown())));
    }

    private String shown() {
        String text = typed.strip();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
    }
}
