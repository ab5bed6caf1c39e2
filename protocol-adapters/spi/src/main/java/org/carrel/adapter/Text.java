package org.carrel.adapter;

import java.util.Map;

/**
 * Words for people.
 *
 * @param code for catalogues: the network's id, a dot, and a name that never changes its meaning
 * @param parameters what the words mention, by name
 * @param english the words themselves, parameters filled in: what is so, where, and what to do; never a secret
 */
public record Text(String code, Map<String, String> parameters, String english) {

    public Text {
        parameters = Map.copyOf(parameters);
    }
}
