package org.carrel.adapter.irc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.Author;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Signal;
import org.carrel.adapter.irc.wire.IrcLine;

/**
 * Who types (<a href="https://ircv3.net/specs/client-tags/typing">IRCv3 typing</a>). Somebody who stops without a word is
 * no longer typing after a while. Thread-safe.
 */
final class TypingReader {

    private static final Duration ACTIVE = Duration.ofSeconds(6);
    private static final int MOST = 1000;

    private final Session session;
    private final Authors authors;
    private final Clock clock;
    private final Map<Place, Since> typing = new LinkedHashMap<>();

    private record Place(DialogRef dialog, String nick) {}

    private record Since(Author author, Instant until) {}

    TypingReader(Session session, Authors authors, Clock clock) {
        this.session = session;
        this.authors = authors;
        this.clock = clock;
    }

    /** What a line says of it: its sender types, has stopped, or has said what was to be said. */
    synchronized Optional<Signal> read(IrcLine line) {
        if (session.isOurs(line) || Session.isNobody(line.from())) {
            return Optional.empty();
        }
        DialogRef dialog = session.dialog(line);
        Place place = new Place(dialog, session.server().fold(line.from().nick()));
        boolean active = line.is("TAGMSG")
                && line.tag(Tags.TYPING).filter("active"::equals).isPresent();
        boolean stops = !line.is("TAGMSG") || line.tag(Tags.TYPING).isPresent();
        if (active && typing.size() < MOST) {
            Author author = authors.of(line, dialog);
            typing.put(place, new Since(author, clock.instant().plus(ACTIVE)));
            return Optional.of(new Signal.Typing(dialog, author, true));
        }
        Since before = stops ? typing.remove(place) : null;
        return before == null ? Optional.empty() : Optional.of(new Signal.Typing(dialog, before.author(), false));
    }

    /** Those of whom nothing was heard for too long; to be asked now and then. */
    synchronized List<Signal> stale() {
        List<Signal> signals = new ArrayList<>();
        Instant now = clock.instant();
        Iterator<Map.Entry<Place, Since>> all = typing.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<Place, Since> each = all.next();
            if (!each.getValue().until().isAfter(now)) {
                all.remove();
                signals.add(new Signal.Typing(
                        each.getKey().dialog(), each.getValue().author(), false));
            }
        }
        return signals;
    }
}
