package org.carrel.adapter.irc.signin;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a server says in the capability {@code sts} about encryption (<a href="https://ircv3.net/specs/extensions/sts">
 * IRCv3 strict transport security</a>).
 *
 * @param port where TLS is spoken; believed on a line without TLS alone
 * @param duration for how long no line without TLS may be opened; believed on a line with TLS alone, where zero ends it
 */
public record StsPolicy(OptionalInt port, Optional<Duration> duration) {

    private static final long LONGEST = Duration.ofDays(3650).toSeconds();

    /** Reads {@code port=6697,duration=2592000,preload}; keys that are not known are left out, as are wrong numbers. */
    public static StsPolicy of(String value) {
        Map<String, String> keys = new HashMap<>();
        for (String word : value.split(",")) {
            String[] pair = word.split("=", 2);
            if (pair.length == 2) {
                keys.put(pair[0], pair[1]);
            }
        }
        OptionalInt port = number(keys.getOrDefault("port", ""), 65535)
                .map(found -> OptionalInt.of(found.intValue()))
                .filter(found -> found.getAsInt() > 0)
                .orElse(OptionalInt.empty());
        return new StsPolicy(
                port, number(keys.getOrDefault("duration", ""), LONGEST).map(Duration::ofSeconds));
    }

    private static Optional<Long> number(String digits, long most) {
        if (!digits.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(Math.min(Long.parseLong(digits), most));
    }
}
