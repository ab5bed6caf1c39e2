package org.carrel.adapter.irc;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.TypingFeature;
import org.carrel.adapter.irc.wire.IrcLine;

/**
 * Shows that we type (<a href="https://ircv3.net/specs/client-tags/typing">IRCv3 typing</a>): at most every three seconds,
 * and never instead of a message. Thread-safe.
 */
final class TypingSender implements TypingFeature {

    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final int KEPT = 200;

    private final Line line;
    private final PaceKeeper pace;
    private final Clock clock;
    private final Map<DialogRef, Instant> last = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DialogRef, Instant> eldest) {
            return size() > KEPT;
        }
    };

    TypingSender(Line line, PaceKeeper pace, Clock clock) {
        this.line = line;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public void typing(DialogRef dialog, boolean on) {
        line.open()
                .filter(live -> live.known().sendsTag("typing"))
                .filter(_ -> isDue(dialog, on) && pace.mayGoNow())
                .ifPresent(live -> send(live, dialog, on));
    }

    /** That we stopped is only said to those who were told that we type. */
    private synchronized boolean isDue(DialogRef dialog, boolean on) {
        Instant now = clock.instant();
        Instant before = last.getOrDefault(dialog, Instant.MIN);
        if (!on) {
            return last.remove(dialog) != null;
        }
        boolean due = before.equals(Instant.MIN) || !before.plus(EVERY).isAfter(now);
        if (due) {
            last.put(dialog, now);
        }
        return due;
    }

    private static void send(Live live, DialogRef dialog, boolean on) {
        try {
            live.link().send(IrcLine.of("TAGMSG", dialog.address()).tagged(Tags.TYPING, on ? "active" : "done"));
        } catch (IOException e) {
            // May be lost.
        }
    }
}
