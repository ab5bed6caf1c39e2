package org.carrel.adapter.xmpp.xml;

import java.util.List;

/**
 * An element that is open.
 *
 * @param tag as it was written
 * @param namespace what its prefix stands for
 * @param attributes without those that declare namespaces
 * @param outer how many declarations of namespaces hold around it
 */
record Element(Tag tag, String namespace, List<Attribute> attributes, int outer) {

    /** An attribute; one without a prefix has no namespace. */
    record Attribute(String prefix, String name, String namespace, String value) {}

    /** The element that a tag opens, all its declarations taken into the scope. */
    static Element of(Tag tag, Scope scope, int outer) {
        List<Attribute> attributes = tag.attributes().stream()
                .filter(written -> !Scope.isDeclaration(written))
                .map(written -> attribute(written, scope))
                .toList();
        return new Element(tag, scope.namespace(Tag.prefix(tag.name())), attributes, outer);
    }

    private static Attribute attribute(Tag.Written written, Scope scope) {
        String prefix = Tag.prefix(written.name());
        String namespace = prefix.isEmpty() ? "" : scope.namespace(prefix);
        return new Attribute(prefix, Tag.local(written.name()), namespace, written.value());
    }
}
