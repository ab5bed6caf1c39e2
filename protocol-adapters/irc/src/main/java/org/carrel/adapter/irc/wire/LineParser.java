package org.carrel.adapter.irc.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a line into its parts. As lenient as servers are careless: several spaces count as one. Linear in its length. */
public final class LineParser {

    private final String line;
    private int at;

    private LineParser(String line) {
        this.line = line;
    }

    /** The message of a line without its end; nothing for a line without a command. */
    public static Optional<IrcLine> parse(String line) {
        return new LineParser(line).message();
    }

    private Optional<IrcLine> message() {
        skipSpaces();
        Map<String, String> tags = startsWith('@') ? tags(word().substring(1)) : Map.of();
        skipSpaces();
        String source = startsWith(':') ? word().substring(1) : "";
        skipSpaces();
        String command = word().toUpperCase(Locale.ROOT);
        return command.isEmpty() ? Optional.empty() : Optional.of(new IrcLine(tags, source, command, params()));
    }

    private List<String> params() {
        List<String> params = new ArrayList<>();
        skipSpaces();
        while (at < line.length()) {
            if (startsWith(':')) {
                params.add(line.substring(at + 1));
                return params;
            }
            params.add(word());
            skipSpaces();
        }
        return params;
    }

    /** Of a tag that comes twice the last one counts (IRCv3 message tags, "Rules for message tags"). */
    private static Map<String, String> tags(String words) {
        Map<String, String> tags = new LinkedHashMap<>();
        int from = 0;
        while (from < words.length()) {
            int end = words.indexOf(';', from);
            end = end < 0 ? words.length() : end;
            tag(tags, words.substring(from, end));
            from = end + 1;
        }
        return tags;
    }

    private static void tag(Map<String, String> tags, String tag) {
        int equals = tag.indexOf('=');
        String key = equals < 0 ? tag : tag.substring(0, equals);
        if (!key.isEmpty()) {
            tags.put(key, equals < 0 ? "" : TagValue.unescape(tag.substring(equals + 1)));
        }
    }

    private boolean startsWith(char sign) {
        return at < line.length() && line.charAt(at) == sign;
    }

    private void skipSpaces() {
        while (startsWith(' ')) {
            at++;
        }
    }

    private String word() {
        int from = at;
        int end = line.indexOf(' ', at);
        at = end < 0 ? line.length() : end;
        return line.substring(from, at);
    }
}
