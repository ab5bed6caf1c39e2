package org.carrel.adapter.irc.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * Which modes of a channel take a parameter (ISUPPORT {@code CHANMODES}).
 *
 * @param lists those that change a list: always with one
 * @param always settings with one, also when they are taken away
 * @param setting settings with one only when they are set
 * @param never settings without
 */
public record ChannelModes(String lists, String always, String setting, String never) {

    /** What RFC 2811 knows. */
    public static final ChannelModes STANDARD = new ChannelModes("beI", "k", "l", "aimnqpsrt");

    /** Reads {@code beI,k,l,imnst}; what is malformed counts as the standard. */
    public static ChannelModes of(String value) {
        String[] kinds = value.split(",", -1);
        return kinds.length < 4 ? STANDARD : new ChannelModes(kinds[0], kinds[1], kinds[2], kinds[3]);
    }

    /**
     * One change.
     *
     * @param on set or taken away
     * @param param empty when it has none
     */
    public record Change(boolean on, char mode, String param) {}

    /**
     * The single changes of a {@code MODE}.
     *
     * @param ranks whose modes always have a nick with them
     * @param words of the command, after the channel: {@code +ov-k}, {@code ann}, {@code bob}, {@code key}
     */
    public List<Change> changes(PrefixModes ranks, List<String> words) {
        List<Change> changes = new ArrayList<>();
        String letters = words.isEmpty() ? "" : words.getFirst();
        int next = 1;
        boolean on = true;
        for (int i = 0; i < letters.length(); i++) {
            char mode = letters.charAt(i);
            if (mode == '+' || mode == '-') {
                on = mode == '+';
                continue;
            }
            boolean takes = next < words.size() && takesParam(ranks, mode, on);
            changes.add(new Change(on, mode, takes ? words.get(next++) : ""));
        }
        return changes;
    }

    private boolean takesParam(PrefixModes ranks, char mode, boolean on) {
        return ranks.isMode(mode)
                || lists.indexOf(mode) >= 0
                || always.indexOf(mode) >= 0
                || (on && setting.indexOf(mode) >= 0);
    }
}
