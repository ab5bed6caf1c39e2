package org.carrel.adapter.irc.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carrel.adapter.Content;
import org.carrel.adapter.Mark;

/** Finds a nick in running text, as a word of its own. */
public final class Mentions {

    private Mentions() {}

    /** The same with a MENTION mark wherever the nick stands, whatever its letter case. */
    public static Content.Plain of(String nick, Content.Plain plain) {
        List<Mark> marks = new ArrayList<>(plain.marks());
        String text = plain.text();
        for (int at = 0; !nick.isEmpty() && at + nick.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, nick, 0, nick.length()) && isWord(text, at, at + nick.length())) {
                marks.add(new Mark(Mark.Type.MENTION, at, at + nick.length(), nick));
            }
        }
        if (marks.size() == plain.marks().size()) {
            return plain;
        }
        marks.sort(Comparator.comparingInt(Mark::from).thenComparingInt(mark -> -mark.to()));
        return new Content.Plain(text, marks);
    }

    private static boolean isWord(String text, int from, int to) {
        return (from == 0 || !isOfNick(text.charAt(from - 1))) && (to == text.length() || !isOfNick(text.charAt(to)));
    }

    private static boolean isOfNick(char c) {
        return Character.isLetterOrDigit(c) || "[]\\`_^{|}-".indexOf(c) >= 0;
    }
}
