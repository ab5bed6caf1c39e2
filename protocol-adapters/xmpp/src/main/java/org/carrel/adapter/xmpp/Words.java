package org.carrel.adapter.xmpp;

import java.util.Map;
import org.carrel.adapter.Text;

/** Texts for people: a code, its parameters, and the English words. */
final class Words {

    private Words() {}

    /** {@code english} with each {@code {name}} replaced by its parameter. */
    static Text text(String code, String english, Map<String, String> parameters) {
        String filled = english;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            filled = filled.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return new Text("xmpp." + code, parameters, filled);
    }

    static Text text(String code, String english) {
        return text(code, english, Map.of());
    }
}
