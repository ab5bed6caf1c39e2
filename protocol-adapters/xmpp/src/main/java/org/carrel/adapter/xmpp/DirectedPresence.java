package org.carrel.adapter.xmpp;

import java.util.UUID;
import java.util.stream.Stream;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.PresenceBuilder;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jxmpp.jid.Jid;

/** Presence to one address alone: how one comes into a room and leaves it (XEP-0045). */
final class DirectedPresence {

    private DirectedPresence() {}

    static void send(XmppLink link, Presence.Type type, Jid to, Node... children)
            throws SmackException.NotConnectedException, InterruptedException {
        PresenceBuilder builder =
                StanzaBuilder.buildPresence(UUID.randomUUID().toString()).to(to).ofType(type);
        Stream.of(children).forEach(child -> builder.addExtension(new NodeExtension(child)));
        link.sendStanza(builder.build());
    }
}
