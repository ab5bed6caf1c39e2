package org.carrel.adapter.xmpp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carrel.adapter.Mark;

/** Finds addresses of the web and the like in running text. */
final class WebLinks {

    private static final Pattern LINK = Pattern.compile("\\b(https?://|xmpp:|mailto:|geo:)[^\\s<>\"]+");
    private static final String NEVER_LAST = ".,;:!?'*_";
    /** No browser follows a longer one. */
    private static final int LONGEST = 2048;

    private WebLinks() {}

    /** A LINK mark for each of the first {@code most} addresses in the text that stand outside the CODE marks given. */
    static List<Mark> in(String text, List<Mark> marks, int most) {
        if (text.indexOf(':') < 0) {
            return List.of();
        }
        List<Mark> found = new ArrayList<>();
        Code code = new Code(marks);
        Matcher matcher = LINK.matcher(text);
        while (found.size() < most && matcher.find()) {
            int from = matcher.start();
            int end = end(text, from, matcher.end());
            if (end > matcher.end(1) && end - from <= LONGEST && !code.covers(from)) {
                found.add(new Mark(Mark.Type.LINK, from, end, text.substring(from, end)));
            }
        }
        return found;
    }

    /** A sentence's full stop is not part of the address, nor is a bracket that the address did not open. */
    private static int end(String text, int from, int to) {
        int bracket = text.indexOf('(', from, to);
        int opened = bracket < 0 ? to : bracket;
        int end = to;
        while (end > from) {
            char last = text.charAt(end - 1);
            boolean loneBracket = last == ')' && opened >= end - 1;
            if (NEVER_LAST.indexOf(last) < 0 && !loneBracket) {
                break;
            }
            end--;
        }
        return end;
    }

    /** The stretches of code, asked from left to right. */
    private static final class Code {

        private final Iterator<Mark> following;
        private int from = -1;
        private int to = -1;

        Code(List<Mark> marks) {
            following = marks.stream()
                    .filter(mark -> mark.type() == Mark.Type.CODE)
                    .sorted(Comparator.comparingInt(Mark::from))
                    .iterator();
        }

        boolean covers(int at) {
            while (to <= at && following.hasNext()) {
                Mark next = following.next();
                from = next.from();
                to = next.to();
            }
            return from <= at && at < to;
        }
    }
}
