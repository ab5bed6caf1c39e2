package org.carrel.adapter.irc;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.carrel.adapter.State;

/** Remembers that a server wants TLS (IRCv3 strict transport security), so that no later line goes without. */
final class Sts {

    private static final String KEY = "irc.sts";

    private final State state;
    private final String host;
    private final Clock clock;

    Sts(State state, String host, Clock clock) {
        this.state = state;
        this.host = host;
        this.clock = clock;
    }

    /** The port to use with TLS instead of a line without; nothing when the server has not asked for that, or long ago. */
    Optional<Integer> port() {
        String[] words = state.get(KEY)
                .map(kept -> new String(kept, StandardCharsets.UTF_8).split(" "))
                .orElse(new String[0]);
        if (words.length != 3 || !words[0].equals(host)) {
            return Optional.empty();
        }
        try {
            boolean holds = Instant.parse(words[2]).isAfter(clock.instant());
            return holds ? Optional.of(Integer.valueOf(words[1])) : Optional.empty();
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The server said, over TLS on that port, for how long this holds; zero ends it. */
    void told(int port, Duration duration) {
        if (duration.isZero()) {
            state.remove(KEY);
        } else {
            String words = host + " " + port + " " + clock.instant().plus(duration);
            state.put(KEY, words.getBytes(StandardCharsets.UTF_8));
        }
    }
}
