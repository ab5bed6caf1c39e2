package org.carrel.adapter.xmpp;

import org.jivesoftware.smack.packet.ExtensionElement;
import org.jivesoftware.smack.packet.XmlEnvironment;

/** Lets Smack send a {@link Node} as part of a stanza. */
record NodeExtension(Node node) implements ExtensionElement {

    @Override
    public String getElementName() {
        return node.name();
    }

    @Override
    public String getNamespace() {
        return node.namespace();
    }

    @Override
    public CharSequence toXML(XmlEnvironment environment) {
        return node.toXml(Namespaces.CLIENT);
    }
}
