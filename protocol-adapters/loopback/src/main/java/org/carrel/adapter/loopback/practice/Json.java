package org.carrel.adapter.loopback.practice;

import java.util.List;
import org.carrel.adapter.loopback.network.Line;
import org.carrel.adapter.loopback.network.Person;

/** What the practice page is shown. Three fields need no library. */
final class Json {

    private static final int MOST_LINES = 200;

    private Json() {}

    static String state(Person person) {
        List<Line> screen = person.screen();
        List<Line> shown = screen.subList(Math.max(0, screen.size() - MOST_LINES), screen.size());
        boolean unread = shown.stream().anyMatch(line -> line.byStaff() && !line.read());
        return "{\"typing\":" + person.seesTyping() + ",\"unread\":" + unread + ",\"lines\":["
                + String.join(",", shown.stream().map(Json::line).toList()) + "]}";
    }

    private static String line(Line line) {
        return "{\"staff\":" + line.byStaff() + ",\"gone\":" + line.retracted() + ",\"text\":"
                + quoted(line.words().text()) + "}";
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
