package org.carrel.adapter.irc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.carrel.adapter.irc.wire.IrcLine;

/** The message tags that mean something to us. */
final class Tags {

    static final String ACCOUNT = "account";
    static final String BATCH = "batch";
    static final String CONCAT = "draft/multiline-concat";
    static final String LABEL = "label";
    static final String MSGID = "msgid";
    static final String TIME = "time";

    static final String REACT = "+draft/react";
    static final String UNREACT = "+draft/unreact";
    static final String REPLY = "+draft/reply";
    static final String TYPING = "+typing";

    /** Names our own sends, so that we know them again in an echo or out of the history; nobody else's counts. */
    static final String OURS = "+carrel/id";

    private Tags() {}

    /** The message that another one answers or is about. */
    static Optional<String> about(IrcLine line) {
        return line.tag(REPLY).or(() -> line.tag("+reply"));
    }

    /** When the server got it (IRCv3 server-time). */
    static Optional<Instant> time(IrcLine line) {
        return line.tag(TIME).flatMap(Tags::instant);
    }

    /** Reads a time as servers write it. */
    static Optional<Instant> instant(String stamp) {
        try {
            return Optional.of(OffsetDateTime.parse(stamp).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
