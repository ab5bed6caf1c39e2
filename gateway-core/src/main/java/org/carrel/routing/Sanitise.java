package org.carrel.routing;

import java.util.List;
import org.carrel.adapter.Content;
import org.carrel.adapter.Event;

/** Makes text from outside fit to be kept and shown: no control characters, no half of a surrogate pair. */
final class Sanitise {

    private static final char REPLACEMENT = '\uFFFD';

    private Sanitise() {}

    static Event event(Event event) {
        return switch (event) {
            case Event.Received received ->
                new Event.Received(received.head(), contents(received.parts()), received.replyTo());
            case Event.Edited edited -> new Event.Edited(edited.head(), edited.target(), contents(edited.parts()));
            case Event.Revealed revealed ->
                new Event.Revealed(revealed.head(), revealed.target(), contents(revealed.parts()));
            default -> event;
        };
    }

    private static List<Content> contents(List<Content> parts) {
        return parts.stream().map(Sanitise::content).toList();
    }

    private static Content content(Content content) {
        return switch (content) {
            case Content.Plain plain -> new Content.Plain(text(plain.text()), plain.marks());
            case Content.Action action -> new Content.Action(text(action.text()), action.marks());
            case Content.Unreadable unreadable -> new Content.Unreadable(unreadable.reason(), text(unreadable.raw()));
            case Content.Attachment file -> file;
        };
    }

    /** Same length, so that marks keep their places. */
    static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!fit(text, i)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            if (!fit(text, i)) {
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean.toString();
    }

    private static boolean fit(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c == '\n' || c == '\t' || !Character.isISOControl(c);
    }
}
