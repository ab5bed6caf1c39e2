package org.carrel.adapter.irc;

import java.util.Locale;
import java.util.regex.Pattern;

/** What servers mean by what they say when they close a connection; there is no code for it, so one has to read. */
enum ClosingWords {
    PASSWORD("bad password|invalid password|password mismatch|access denied"),
    BANNED("\\b(?:[kgzdx][- ]?:?lined?|akill(?:ed)?|autokill(?:ed)?|banned|blacklisted|dnsbl)\\b"),
    TOO_OFTEN("throttl|too fast|too many|connection limit|clones|server full|no more connections"),
    FLOODED("excess flood|flood|sendq|recvq"),
    KILLED("\\bkill(?:ed)?\\b"),
    OTHERWISE("");

    private final Pattern pattern;

    ClosingWords(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** The first whose signs are in the words. */
    static ClosingWords mean(String said) {
        String words = said.toLowerCase(Locale.ROOT);
        for (ClosingWords each : values()) {
            if (each.pattern.matcher(words).find()) {
                return each;
            }
        }
        return OTHERWISE;
    }
}
