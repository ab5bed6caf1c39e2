package org.carrel.adapter.irc.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Writes a message as a line. This is the last gate before the wire: nothing passes that would end the line early, begin
 * another one or be read as something else.
 */
public final class LineWriter {

    /** What a line without its tags may hold, with its end (RFC 1459, section 2.3). */
    public static final int STANDARD_LENGTH = 512;

    /** What a client's tags may hold between {@code @} and space (IRCv3 message tags, "Size limit"). */
    public static final int MOST_TAG_BYTES = 4094;

    private LineWriter() {}

    /**
     * The bytes of a line, with CR and LF at their end.
     *
     * @param length how many bytes the server takes, without the tags
     * @throws IllegalArgumentException for a line that cannot be written as it is: nothing is cut or left out silently
     */
    public static byte[] write(IrcLine line, int length) {
        String tags = tags(line.tags());
        String rest = rest(line);
        require(bytes(tags) <= MOST_TAG_BYTES, "its tags are too long");
        require(bytes(rest) + 2 <= length, "it is too long");
        String whole = (tags.isEmpty() ? "" : "@" + tags + " ") + rest + "\r\n";
        return whole.getBytes(StandardCharsets.UTF_8);
    }

    /** How many bytes a text is on the wire. */
    public static int bytes(String text) {
        return bytes(text, 0, text.length());
    }

    /** How many bytes a stretch of a text is on the wire. */
    public static int bytes(String text, int from, int to) {
        int bytes = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes += 1;
            } else if (c < 0x800 || Character.isSurrogate(c)) {
                bytes += 2;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }

    private static String tags(Map<String, String> tags) {
        StringBuilder out = new StringBuilder();
        tags.forEach((key, value) -> {
            require(isKey(key), "a tag has no proper key");
            require(value.indexOf('\0') < 0, "a tag holds a NUL");
            out.append(out.isEmpty() ? "" : ";").append(key);
            if (!value.isEmpty()) {
                out.append('=').append(TagValue.escape(value));
            }
        });
        return out.toString();
    }

    private static String rest(IrcLine line) {
        require(isCommand(line.command()), "it has no command");
        StringBuilder out = new StringBuilder(line.command());
        List<String> params = line.params();
        for (int i = 0; i < params.size(); i++) {
            String param = params.get(i);
            boolean last = i == params.size() - 1;
            require(hasNoEnd(param), "a parameter holds CR, LF or NUL");
            require(last || isWord(param), "a parameter before the last is empty or holds a space");
            out.append(last && !isWord(param) ? " :" : " ").append(param);
        }
        return out.toString();
    }

    private static boolean isCommand(String command) {
        return !command.isEmpty() && command.chars().allMatch(c -> Character.isLetterOrDigit(c) && c < 0x80);
    }

    private static boolean isKey(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (!(Character.isLetterOrDigit(c) && c < 0x80) && "+-./".indexOf(c) < 0) {
                return false;
            }
        }
        return !key.isEmpty();
    }

    private static boolean isWord(String param) {
        return !param.isEmpty() && param.charAt(0) != ':' && param.indexOf(' ') < 0 && hasNoEnd(param);
    }

    private static boolean hasNoEnd(String param) {
        return param.indexOf('\r') < 0 && param.indexOf('\n') < 0 && param.indexOf('\0') < 0;
    }

    /** Without the line itself: it may hold a secret. */
    private static void require(boolean good, String otherwise) {
        if (!good) {
            throw new IllegalArgumentException("A line was not sent: " + otherwise);
        }
    }
}
