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
 */
record Node(String namespace, String name, Map<String, String> attributes, List<Node> children, String text) {

    /** An element with attributes, given as name, value, name, value. */
    static Node of(String namespace, String name, String... attributes) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            all.put(attributes[i], attributes[i + 1]);
        }
        return new Node(namespace, name, all, List.of(), "");
    }

    /** The same element with these children instead. */
    Node with(List<Node> newChildren) {
        return new Node(namespace, name, attributes, List.copyOf(newChildren), text);
    }

    /** The same element with these children instead. */
    Node with(Node... newChildren) {
        return with(List.of(newChildren));
    }

    /** The same element with this text instead; what XML forbids in it is replaced. */
    Node saying(String newText) {
        return new Node(namespace, name, attributes, children, XmlText.clean(newText));
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

    /** The element as XML again, for people to look at: text comes before children. */
    String toXml() {
        return toXml("");
    }

    /** As XML inside an element of that namespace. */
    String toXml(String outerNamespace) {
        StringBuilder out = new StringBuilder();
        write(out, outerNamespace);
        return out.toString();
    }

    private void write(StringBuilder out, String outerNamespace) {
        out.append('<').append(name);
        if (!namespace.equals(outerNamespace)) {
            attribute(out, "xmlns", namespace);
        }
        attributes.forEach((key, value) -> attribute(out, key, value));
        out.append('>');
        escape(out, text);
        children.forEach(child -> child.write(out, namespace));
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
