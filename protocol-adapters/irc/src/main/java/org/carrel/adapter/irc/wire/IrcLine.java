package org.carrel.adapter.irc.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One message of the protocol (RFC 1459, section 2.3.1; IRCv3 message tags).
 *
 * @param tags by key, client-only ones with their {@code +}; without a value: the empty string
 * @param source who sent it; empty: the other end of the line
 * @param command in upper case, or three digits
 * @param params without the colon of the last one
 */
public record IrcLine(Map<String, String> tags, String source, String command, List<String> params) {

    public IrcLine {
        tags = tags.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(tags));
        params = List.copyOf(params);
    }

    /** A line of ours: the server knows who we are. */
    public static IrcLine of(String command, String... params) {
        return new IrcLine(Map.of(), "", command, List.of(params));
    }

    /** The same with one more tag. */
    public IrcLine tagged(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(tags);
        more.put(key, value);
        return new IrcLine(more, source, command, params);
    }

    /** The parameter at that place, from 0; the empty string when there are not so many. */
    public String param(int at) {
        return at < params.size() ? params.get(at) : "";
    }

    /** The last parameter, where most commands have their words; empty when there is none. */
    public String last() {
        return params.isEmpty() ? "" : params.getLast();
    }

    /** The value of a tag, if it is there and has one. */
    public Optional<String> tag(String key) {
        return Optional.ofNullable(tags.get(key)).filter(value -> !value.isEmpty());
    }

    /** Whether it is this command. */
    public boolean is(String name) {
        return command.equals(name);
    }

    /** Who sent it, taken apart. */
    public Source from() {
        return Source.of(source);
    }
}
