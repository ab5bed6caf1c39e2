package org.carrel.adapter.xmpp.xml;

import java.util.ArrayList;
import java.util.List;

/** Which prefix stands for which namespace where the reader stands (Namespaces in XML 1.0). */
final class Scope {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    /** Each name's prefix is looked for among all that hold where it stands. */
    private static final int MOST = 100;

    private final List<Declared> declared = new ArrayList<>();

    /** One declaration; the empty prefix is that of names without any. */
    record Declared(String prefix, String namespace) {}

    /** How many there are now; what comes later ends with {@link #leave}. */
    int size() {
        return declared.size();
    }

    static boolean isDeclaration(Tag.Written attribute) {
        return attribute.name().equals("xmlns") || attribute.name().startsWith("xmlns:");
    }

    /** Takes in what a tag declares; false if there is no room for it. */
    boolean enter(Tag tag) {
        for (Tag.Written attribute : tag.attributes()) {
            if (isDeclaration(attribute)) {
                String prefix = attribute.name().equals("xmlns") ? "" : Tag.local(attribute.name());
                declared.add(new Declared(prefix, attribute.value()));
            }
        }
        return declared.size() <= MOST;
    }

    void leave(int size) {
        while (declared.size() > size) {
            declared.removeLast();
        }
    }

    /** The namespace of a prefix; empty if nothing declares it. */
    String namespace(String prefix) {
        for (int i = declared.size() - 1; i >= 0; i--) {
            if (declared.get(i).prefix().equals(prefix)) {
                return declared.get(i).namespace();
            }
        }
        return prefix.equals("xml") ? XML : "";
    }

    /** That one of all, the outermost first. */
    Declared get(int number) {
        return declared.get(number);
    }
}
