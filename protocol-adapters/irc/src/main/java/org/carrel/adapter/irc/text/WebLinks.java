package org.carrel.adapter.irc.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carrel.adapter.Mark;

/** Finds addresses of the web and the like in running text. */
final class WebLinks {

    private static final Pattern LINK = Pattern.compile("\\b(?:https?://|ircs?://|mailto:)[^\\s<>\"]++");
    private static final String NEVER_LAST = ".,;:!?'*_";

    private WebLinks() {}

    /** A LINK mark for each address in the text that stands outside the CODE marks given. */
    static List<Mark> in(String text, List<Mark> marks) {
        if (text.indexOf(':') < 0) {
            return List.of();
        }
        List<Mark> found = new ArrayList<>();
        Matcher matcher = LINK.matcher(text);
        while (matcher.find()) {
            int end = end(text, matcher.start(), matcher.end());
            if (!insideCode(matcher.start(), marks)) {
                found.add(new Mark(Mark.Type.LINK, matcher.start(), end, text.substring(matcher.start(), end)));
            }
        }
        return found;
    }

    /** A sentence's full stop is not part of the address, nor is a bracket that the address did not open. */
    private static int end(String text, int from, int to) {
        int opened = text.indexOf('(', from);
        int end = to;
        while (end > from && isBehind(text.charAt(end - 1), opened >= 0 && opened < end)) {
            end--;
        }
        return end;
    }

    private static boolean isBehind(char last, boolean opened) {
        return NEVER_LAST.indexOf(last) >= 0 || (last == ')' && !opened);
    }

    private static boolean insideCode(int at, List<Mark> marks) {
        return marks.stream().anyMatch(mark -> mark.type() == Mark.Type.CODE && mark.from() <= at && at < mark.to());
    }
}
