package org.carrel.adapter.xmpp;

import java.util.Optional;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;
import org.jxmpp.stringprep.XmppStringprepException;

/** Jabber addresses as text (RFC 7622). */
final class Addresses {

    private Addresses() {}

    /** Without the resource. */
    static String bare(String address) {
        int slash = address.indexOf('/');
        return slash < 0 ? address : address.substring(0, slash);
    }

    /** What stands behind the bare address: in a room, the nick. */
    static String resource(String address) {
        int slash = address.indexOf('/');
        return slash < 0 ? "" : address.substring(slash + 1);
    }

    /** What stands before the {@code @}, or the whole address of a server. */
    static String local(String address) {
        int at = address.indexOf('@');
        return at < 0 ? bare(address) : address.substring(0, at);
    }

    /** The bare address in its one correct spelling, or nothing when it is none. */
    static Optional<BareJid> parse(String address) {
        if (address.strip().chars().anyMatch(Character::isWhitespace)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JidCreate.bareFrom(address.strip()));
        } catch (XmppStringprepException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A nick in its one correct spelling, or nothing when it can be none. */
    static Optional<String> nick(String name) {
        try {
            return Optional.of(Resourcepart.from(name.strip()).toString());
        } catch (XmppStringprepException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
