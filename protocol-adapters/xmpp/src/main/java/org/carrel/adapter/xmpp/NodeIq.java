package org.carrel.adapter.xmpp;

import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.IqData;

/** A request of ours (RFC 6120, section 8.2.3) whose content is a {@link Node}. */
final class NodeIq extends IQ {

    private final Node content;

    NodeIq(IqData data, Node content) {
        super(data, content.name(), content.namespace());
        this.content = content;
    }

    @Override
    protected IQChildElementXmlStringBuilder getIQChildElementBuilder(IQChildElementXmlStringBuilder xml) {
        content.attributes().forEach(xml::attribute);
        xml.rightAngleBracket();
        content.children().forEach(child -> xml.append(child.toXml(content.namespace())));
        return xml;
    }
}
