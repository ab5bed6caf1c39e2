package org.carrel.adapter.irc;

import java.io.IOException;
import java.util.Locale;
import org.carrel.adapter.Presence;
import org.carrel.adapter.PresenceFeature;
import org.carrel.adapter.irc.wire.IrcLine;
import org.carrel.adapter.irc.wire.LineWriter;

/** How we stand, as others see it: IRC knows away and not away. It is said again at the beginning of each session. */
final class OwnPresence implements PresenceFeature {

    private final Line line;
    private volatile Shown shown = new Shown(Presence.AVAILABLE, "");

    private record Shown(Presence presence, String words) {}

    OwnPresence(Line line) {
        this.line = line;
    }

    @Override
    public void presence(Presence presence, String words) {
        shown = new Shown(presence, words);
        line.open().ifPresent(this::say);
    }

    /** Says it at the beginning of a session, where being there is understood. */
    void begin(Live live) {
        if (!isThere(shown.presence())) {
            say(live);
        }
    }

    private void say(Live live) {
        Shown now = shown;
        try {
            live.link()
                    .send(
                            isThere(now.presence())
                                    ? IrcLine.of("AWAY")
                                    : IrcLine.of(
                                            "AWAY",
                                            words(now, live.known().server().awayLength())));
        } catch (IOException e) {
            // It is said at the beginning of the next session.
        }
    }

    private static boolean isThere(Presence presence) {
        return presence == Presence.AVAILABLE || presence == Presence.UNKNOWN;
    }

    /** One line, not empty, as long as the server takes. */
    private static String words(Shown shown, int most) {
        StringBuilder words = new StringBuilder();
        shown.words().codePoints().filter(c -> !Character.isISOControl(c)).forEach(words::appendCodePoint);
        while (LineWriter.bytes(words.toString()) > most) {
            words.setLength(words.length() - Character.charCount(words.codePointBefore(words.length())));
        }
        String text = words.toString().strip();
        return text.isEmpty() ? shown.presence().name().toLowerCase(Locale.ROOT) : text;
    }
}
