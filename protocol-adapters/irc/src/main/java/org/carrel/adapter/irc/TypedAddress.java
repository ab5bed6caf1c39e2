package org.carrel.adapter.irc;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.irc.wire.Isupport;
import org.carrel.adapter.irc.wire.LineWriter;

/**
 * A nick or a channel as people type it, or copy it from a page or another program, brought into its normal form: folded
 * by the server's rule, without a rank's sign, without user and host. A link ({@code irc://server/desk},
 * {@code irc://server/ann,isnick}) stands for the channel or nick in it. Pure.
 */
final class TypedAddress {

    private static final String SIGNS_OF_A_NICK = "[]\\`_^{|}-";
    private static final int SHOWN = 100;

    /** Longer than any server takes; whether this one does is found out by writing. */
    private static final int LONGEST_NICK = 100;

    /** RFC 2811, section 2.1. */
    private static final int LONGEST_ROOM = 200;

    private final String typed;
    private final Isupport server;

    private TypedAddress(String typed, Isupport server) {
        this.typed = typed;
        this.server = server;
    }

    /**
     * The dialog that is meant.
     *
     * @param server as it was last known
     */
    static DialogRef read(DialogRef.Kind kind, String typed, Isupport server) throws AdapterException {
        TypedAddress address = new TypedAddress(typed, server);
        String plain = address.target(plain(typed).strip(), kind).strip();
        if (plain.isEmpty()) {
            throw address.refused(
                    "address-missing", "Write whom you mean: a nick such as ann, or a room such as #desk.");
        }
        String name = kind == DialogRef.Kind.ROOM ? address.room(plain) : address.nick(plain);
        return new DialogRef(kind, server.fold(name));
    }

    /** As the letters look, whichever way they were typed, without what nobody sees. */
    private static String plain(String typed) {
        StringBuilder out = new StringBuilder(typed.length());
        Normalizer.normalize(typed, Normalizer.Form.NFC)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .map(point -> Character.isSpaceChar(point) ? ' ' : point)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** Of a link what stands behind the server, before its options; a channel there may lack its sign. */
    private String target(String text, DialogRef.Kind kind) {
        if (!text.regionMatches(true, 0, "irc:", 0, 4) && !text.regionMatches(true, 0, "ircs:", 0, 5)) {
            return text;
        }
        String rest = text.substring(text.indexOf(':') + 1).split("\\?", 2)[0];
        if (rest.startsWith("//")) {
            int slash = rest.indexOf('/', 2);
            rest = slash < 0 ? "" : rest.substring(slash + 1);
        }
        String[] options = decoded(rest).split(",");
        boolean nick = kind == DialogRef.Kind.PEER && (options.length > 1 || !server.isChannel(options[0]));
        return nick || options[0].isEmpty() || server.isChannel(options[0]) ? options[0] : "#" + options[0];
    }

    private static String decoded(String text) {
        try {
            return plain(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private String room(String text) throws AdapterException {
        String name = server.withoutRank(text);
        String channel = server.isChannel(name) ? name : "#" + name;
        boolean good = channel.length() > 1
                && channel.codePoints().noneMatch(c -> c == ' ' || c == ',' || c == ':' || Character.isISOControl(c));
        if (!good) {
            throw refused("room-shape", "{address} is no room on IRC. One looks like #desk, without blanks or commas.");
        }
        if (LineWriter.bytes(channel) > LONGEST_ROOM) {
            throw tooLong(LONGEST_ROOM);
        }
        return channel;
    }

    private String nick(String text) throws AdapterException {
        if (server.isChannel(server.withoutRank(text))) {
            throw refused("nick-is-room", "{address} is a room, not a person. Open it as a room.");
        }
        String nick = bare(text);
        boolean good =
                !nick.isEmpty() && nick.codePoints().allMatch(TypedAddress::mayStand) && mayBegin(nick.codePointAt(0));
        if (!good) {
            throw refused(
                    "nick-shape",
                    "{address} is no nick on IRC. One looks like ann: letters, digits, and no blanks or dots.");
        }
        if (nick.length() > LONGEST_NICK) {
            throw tooLong(LONGEST_NICK);
        }
        return nick;
    }

    /** Without the sign of a rank and the brackets or colon that a program shows around a nick, and without the host. */
    private String bare(String text) {
        int from = 0;
        int to = text.indexOf('!') > 0 ? text.indexOf('!') : text.length();
        while (from < to && (server.ranks().isSign(text.charAt(from)) || text.charAt(from) == '<')) {
            from++;
        }
        while (to > from && ":,>".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean mayBegin(int point) {
        return point != '-' && !(point >= '0' && point <= '9');
    }

    private static boolean mayStand(int point) {
        return point >= 0x80
                ? Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK
                : Character.isLetterOrDigit(point) || SIGNS_OF_A_NICK.indexOf(point) >= 0;
    }

    private AdapterException tooLong(int most) {
        Map<String, String> parameters = Map.of("address", shown(), "most", Integer.toString(most));
        return refused("address-long", "{address} is too long: {most} characters are the most on IRC.", parameters);
    }

    private AdapterException refused(String code, String english) {
        return refused(code, english, Map.of("address", shown()));
    }

    private static AdapterException refused(String code, String english, Map<String, String> parameters) {
        return new AdapterException(
                AdapterException.Kind.REJECTED, true, Duration.ZERO, Words.text(code, english, parameters));
    }

    private String shown() {
        String text = typed.strip();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
    }
}
