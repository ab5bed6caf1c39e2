package org.carrel.adapter.irc.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a server says of its rules and limits (numeric 005, <a href="https://modern.ircdocs.horse/#rplisupport-005">
 * RPL_ISUPPORT</a>). What it does not say is as RFC 2812 has it or, for lengths, as long as servers make it. Immutable.
 */
public final class Isupport {

    private static final int LONGEST_LINE = 64 * 1024;

    private final Map<String, String> tokens;
    private final CaseMapping caseMapping;
    private final PrefixModes ranks;
    private final ChannelModes channelModes;

    private Isupport(Map<String, String> tokens) {
        this.tokens = tokens;
        caseMapping = CaseMapping.named(tokens.getOrDefault("CASEMAPPING", "rfc1459"));
        ranks = value("PREFIX").map(PrefixModes::of).orElse(PrefixModes.STANDARD);
        channelModes = value("CHANMODES").map(ChannelModes::of).orElse(ChannelModes.STANDARD);
    }

    /** Of a server that has said nothing. */
    public static Isupport none() {
        return new Isupport(Map.of());
    }

    /** The same with what these tokens say, such as {@code NICKLEN=30}; {@code -NICKLEN} takes it back. */
    public Isupport with(Collection<String> more) {
        Map<String, String> all = new TreeMap<>(tokens);
        for (String token : more) {
            int equals = token.indexOf('=');
            String name = (equals < 0 ? token : token.substring(0, equals)).toUpperCase(Locale.ROOT);
            if (name.startsWith("-")) {
                all.remove(name.substring(1));
            } else if (!name.isEmpty()) {
                all.put(name, equals < 0 ? "" : token.substring(equals + 1));
            }
        }
        return new Isupport(all);
    }

    /** The same with what a numeric 005 says: our nick stands before the tokens, words for people behind them. */
    public Isupport with(IrcLine line) {
        List<String> params = line.params();
        return params.size() < 3 ? this : with(params.subList(1, params.size() - 1));
    }

    /** All that was said, as {@link #with} reads it. */
    public List<String> said() {
        List<String> all = new ArrayList<>();
        tokens.forEach((name, value) -> all.add(value.isEmpty() ? name : name + "=" + value));
        return all;
    }

    /** A token's value, empty when it has none; nothing when the server does not name it. */
    public Optional<String> value(String token) {
        return Optional.ofNullable(tokens.get(token));
    }

    /** Whether the server names it. */
    public boolean has(String token) {
        return tokens.containsKey(token);
    }

    public CaseMapping caseMapping() {
        return caseMapping;
    }

    /** A name as the key of a map. */
    public String fold(String name) {
        return caseMapping.fold(name);
    }

    public PrefixModes ranks() {
        return ranks;
    }

    public ChannelModes channelModes() {
        return channelModes;
    }

    /** Whether it names a channel, as opposed to a person. */
    public boolean isChannel(String target) {
        return !target.isEmpty() && tokens.getOrDefault("CHANTYPES", "#&").indexOf(target.charAt(0)) >= 0;
    }

    /** The channel that something was said to, perhaps only to those of a rank: {@code @#desk} is {@code #desk}. */
    public String withoutRank(String target) {
        String signs = tokens.getOrDefault("STATUSMSG", ranks.signs());
        int at = 0;
        while (at < target.length() && signs.indexOf(target.charAt(at)) >= 0 && !isChannel(target.substring(at))) {
            at++;
        }
        return isChannel(target.substring(at)) ? target.substring(at) : target;
    }

    /** How many bytes a line may have, without its tags; never fewer than RFC 1459 says. */
    public int lineLength() {
        return Math.max(LineWriter.STANDARD_LENGTH, lineLengthSaid());
    }

    private int lineLengthSaid() {
        return number("LINELEN", LineWriter.STANDARD_LENGTH, LONGEST_LINE);
    }

    public int nickLength() {
        return number("NICKLEN", number("MAXNICKLEN", 31, 512), 512);
    }

    public int userLength() {
        return number("USERLEN", 20, 512);
    }

    /** A host name has at most 63 characters on IRC, whatever DNS allows. */
    public int hostLength() {
        return Math.max(63, number("HOSTLEN", 63, 512));
    }

    public int channelLength() {
        return number("CHANNELLEN", 200, 512);
    }

    public int awayLength() {
        return number("AWAYLEN", 200, 512);
    }

    /** How many targets a command may name; for a server that does not say, one. */
    public int targets(String command) {
        for (String each : value("TARGMAX").orElse("").split(",")) {
            int colon = each.indexOf(':');
            if (colon > 0 && each.substring(0, colon).equalsIgnoreCase(command)) {
                return positive(each.substring(colon + 1)).orElse(Integer.MAX_VALUE);
            }
        }
        return number("MAXTARGETS", 1, Integer.MAX_VALUE);
    }

    /** How many nicks the server watches for us (IRCv3 Monitor); nothing when it does not. */
    public OptionalInt monitor() {
        return limit("MONITOR", Integer.MAX_VALUE);
    }

    /** How many messages one request for history brings (IRCv3 chathistory); nothing when it keeps none. */
    public OptionalInt chatHistory() {
        Optional<String> value = value("CHATHISTORY").or(() -> value("DRAFT/CHATHISTORY"));
        return value.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(positive(value.get()).orElse(100));
    }

    /** Whether history may be asked for by {@code msgid} or {@code timestamp}. */
    public boolean refersBy(String type) {
        return value("MSGREFTYPES")
                .map(types -> List.of(types.split(",")).contains(type))
                .orElse(true);
    }

    /** Whether the server passes on this client-only tag, named without its {@code +}. */
    public boolean allowsTag(String name) {
        List<String> rules = List.of(value("CLIENTTAGDENY").orElse("").split(","));
        return rules.contains("*") ? rules.contains("-" + name) : !rules.contains(name);
    }

    /** What the network is called; empty when the server does not say. */
    public String network() {
        return unescape(value("NETWORK").orElse(""));
    }

    private OptionalInt limit(String token, int standard) {
        return value(token)
                .map(value -> OptionalInt.of(positive(value).orElse(standard)))
                .orElse(OptionalInt.empty());
    }

    /** What makes no sense counts as not said. */
    private int number(String token, int standard, int most) {
        return Math.min(
                value(token).map(value -> positive(value).orElse(standard)).orElse(standard), most);
    }

    private static OptionalInt positive(String value) {
        return value.matches("0*[1-9][0-9]{0,8}") ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
    }

    private static String unescape(String value) {
        return value.replace("\\x20", " ").replace("\\x3D", "=").replace("\\x5C", "\\");
    }
}
