package org.carrel.adapter.xmpp;

import java.time.Clock;
import org.jivesoftware.smack.packet.IQ;
import org.jxmpp.jid.BareJid;

/** What is asked of the server at the beginning of a session. */
final class SignIn {

    private static final String DISCO = "http://jabber.org/protocol/disco#info";

    private SignIn() {}

    /** Finds out whether there is an archive, and has copies sent to us (XEP-0280). */
    static Session begin(XmppLink link, BareJid own, boolean continues, Clock clock)
            throws Asking.NoAnswer, InterruptedException {
        Node about = link.ask(IQ.Type.get, own, Node.of(DISCO, "query"));
        boolean archive = about.child(DISCO, "query").stream()
                .flatMap(query -> query.all(DISCO, "feature"))
                .anyMatch(feature -> feature.attribute("var").equals(Namespaces.ARCHIVE));
        Node copies = link.ask(IQ.Type.set, Node.of(Namespaces.CARBONS, "enable"));
        return new Session(
                clock.instant(), archive, continues, copies.attribute("type").equals("result"));
    }
}
