package org.carrel.adapter.loopback;

import java.util.Map;
import org.carrel.adapter.Text;

/** Texts for people, with codes of this adapter. */
final class Texts {

    private Texts() {}

    static Text text(String code, String english) {
        return new Text("loopback." + code, Map.of(), english);
    }

    static Text text(String code, String parameter, String value, String english) {
        return new Text("loopback." + code, Map.of(parameter, value), english.replace("{" + parameter + "}", value));
    }
}
