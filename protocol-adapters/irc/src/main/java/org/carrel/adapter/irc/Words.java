package org.carrel.adapter.irc;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carrel.adapter.Text;

/** Texts for people: a code, its parameters, and the English words. */
public final class Words {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private Words() {}

    /** {@code english} with each {@code {name}} replaced by its parameter; what a server said is not replaced again. */
    public static Text text(String code, String english, Map<String, String> parameters) {
        String filled = PLACE.matcher(english)
                .replaceAll(place -> Matcher.quoteReplacement(parameters.getOrDefault(place.group(1), place.group())));
        return new Text("irc." + code, parameters, filled);
    }

    /** Words that mention nothing. */
    public static Text text(String code, String english) {
        return text(code, english, Map.of());
    }
}
