package org.carrel.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carrel.adapter.Content;
import org.carrel.adapter.Mark;

/** What an operator types, a plain text with {@code **bold**} and {@code `code`}, as text with ranges. */
final class MarkedText {

    private static final Pattern MARKS = Pattern.compile(
            "\\*\\*(?<bold>\\S(?:[^\\n]*?\\S)?)\\*\\*|`(?<code>[^`\\n]+)`|(?<link>https?://[^\\s<>\"]+)");

    private MarkedText() {}

    static Content.Plain parse(String typed) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = MARKS.matcher(typed);
        int done = 0;
        while (matcher.find()) {
            text.append(typed, done, matcher.start());
            marks.add(mark(matcher, text));
            done = matcher.end();
        }
        return new Content.Plain(text.append(typed, done, typed.length()).toString(), List.copyOf(marks));
    }

    private static Mark mark(Matcher matcher, StringBuilder text) {
        int from = text.length();
        if (matcher.group("bold") != null) {
            text.append(matcher.group("bold"));
            return new Mark(Mark.Type.BOLD, from, text.length(), "");
        }
        if (matcher.group("code") != null) {
            text.append(matcher.group("code"));
            return new Mark(Mark.Type.CODE, from, text.length(), "");
        }
        String link = matcher.group("link");
        text.append(link);
        return new Mark(Mark.Type.LINK, from, text.length(), link);
    }
}
