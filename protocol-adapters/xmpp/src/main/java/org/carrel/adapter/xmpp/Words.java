package org.carrel.adapter.xmpp;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carrel.adapter.Text;

/** Texts for people: a code, its parameters, and the English words. */
final class Words {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

    private Words() {}

    /** {@code english} with each {@code {name}} replaced by its parameter, which may come from a stranger: it is cut. */
    static Text text(String code, String english, Map<String, String> parameters) {
        Map<String, String> cut = new HashMap<>(parameters);
        cut.replaceAll((name, value) -> Cut.line(value));
        String filled = PLACE.matcher(english).replaceAll(place -> {
            String value = cut.getOrDefault(place.group(1), place.group());
            return Matcher.quoteReplacement(value);
        });
        return new Text("xmpp." + code, cut, filled);
    }

    /** The same; what may be missing at its end leaves no blank behind. */
    static Text trimmed(String code, String english, Map<String, String> parameters) {
        Text text = text(code, english, parameters);
        return new Text(text.code(), text.parameters(), text.english().strip());
    }

    static Text text(String code, String english) {
        return text(code, english, Map.of());
    }
}
