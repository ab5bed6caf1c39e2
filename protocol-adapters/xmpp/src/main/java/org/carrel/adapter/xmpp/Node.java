package org.carrel.adapter.xmpp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One XML element with all that is in it, without any idea of what it means.
 *
 * @param attributes local names; those of a namespace of their own are left out
 * @param text the element's own text, without that of its children
 * @param cut whether something in it was left out because it is too big
 */
record Node(
        String namespace, String name, Map<String, String> attributes, List<Node> children, String text, boolean cut) {

    /** An element with attributes, given as name, value, name, value. */
    static Node of(String namespace, String name, String... attributes) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            all.put(attributes[i], attributes[i + 1]);
        }
        return new Node(namespace, name, all, List.of(), "", false);
    }

    /** The same element with these children instead. */
    Node with(List<Node> newChildren) {
        return new Node(namespace, name, attributes, List.copyOf(newChildren), text, cut);
    }

    /** The same element with these children instead. */
    Node with(Node... newChildren) {
        return with(List.of(newChildren));
    }

    /** The same element with this text instead; what XML forbids in it is replaced. */
    Node saying(String newText) {
        return new Node(namespace, name, attributes, children, XmlText.clean(newText), cut);
    }

    /** An attribute's value, or the empty string. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    boolean is(String wantedNamespace, String wantedName) {
        return name.equals(wantedName) && namespace.equals(wantedNamespace);
    }

    boolean has(String childNamespace, String childName) {
        return child(childNamespace, childName).isPresent();
    }

    /** The first child of that name. */
    Optional<Node> child(String childNamespace, String childName) {
        for (Node child : children) {
            if (child.is(childNamespace, childName)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** All children of that name, in order. */
    Stream<Node> all(String childNamespace, String childName) {
        return children.stream().filter(child -> child.is(childNamespace, childName));
    }

    /** About how many characters of memory it takes. */
    long weight() {
        long weight = 50L + name.length() + text.length();
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            weight += 50L + attribute.getKey().length() + attribute.getValue().length();
        }
        for (Node child : children) {
            weight += child.weight();
        }
        return weight;
    }

    /** The beginning of the element as XML again, for people to look at: text comes before children. */
    String toXml(int most) {
        StringBuilder out = new StringBuilder();
        write(out, "", most);
        return Cut.to(most, out.toString());
    }

    /** As XML inside an element of that namespace. */
    String toXml(String outerNamespace) {
        StringBuilder out = new StringBuilder();
        write(out, outerNamespace, Integer.MAX_VALUE);
        return out.toString();
    }

    /** Writes no more once so much is written. */
    private void write(StringBuilder out, String outerNamespace, int most) {
        if (out.length() >= most) {
            return;
        }
        out.append('<').append(name);
        if (!namespace.equals(outerNamespace)) {
            attribute(out, "xmlns", namespace);
        }
        attributes.forEach((key, value) -> attribute(out, key, value));
        out.append('>');
        escape(out, text);
        children.forEach(child -> child.write(out, namespace, most));
        out.append("</").append(name).append('>');
    }

    private static void attribute(StringBuilder out, String key, String value) {
        out.append(' ').append(key).append("='");
        escape(out, value);
        out.append('\'');
    }

    private static void escape(StringBuilder out, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '\'' -> out.append("&apos;");
                default -> out.append(c);
            }
        }
    }
}
