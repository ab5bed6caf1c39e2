package org.carrel.adapter.xmpp;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.ContactList;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smack.roster.RosterEntry;
import org.jivesoftware.smack.roster.RosterListener;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;

/** Our contact list at the server (RFC 6121): names, requests, answers. */
final class Contacts implements ContactList {

    private final Supplier<Optional<XmppLink>> link;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    Contacts(Supplier<Optional<XmppLink>> link) {
        this.link = link;
    }

    /** What somebody is called: the name in our list, else what stands before the {@code @}. */
    String name(String address) {
        return names.getOrDefault(address, Addresses.local(address));
    }

    /** Keeps the names of this connection's list up to date. */
    void listen(XmppLink connection) {
        Roster roster = Roster.getInstanceFor(connection);
        roster.addRosterListener(new RosterListener() {
            @Override
            public void entriesAdded(Collection<Jid> addresses) {
                addresses.forEach(address -> rename(roster, address));
            }

            @Override
            public void entriesUpdated(Collection<Jid> addresses) {
                addresses.forEach(address -> rename(roster, address));
            }

            @Override
            public void entriesDeleted(Collection<Jid> addresses) {
                addresses.forEach(address -> names.remove(address.asBareJid().toString()));
            }

            @Override
            public void presenceChanged(Presence presence) {
                // Presence takes a shorter way, straight from the reader's thread.
            }
        });
    }

    private void rename(Roster roster, Jid address) {
        RosterEntry entry = roster.getEntry(address.asBareJid());
        String name = entry == null ? null : entry.getName();
        if (name == null || name.isBlank()) {
            names.remove(address.asBareJid().toString());
        } else {
            names.put(address.asBareJid().toString(), Cut.line(name));
        }
    }

    @Override
    public void request(String address) throws AdapterException, InterruptedException {
        presence(address, Presence.Type.subscribe);
    }

    @Override
    public void answer(String address, boolean yes) throws AdapterException, InterruptedException {
        if (!yes) {
            presence(address, Presence.Type.unsubscribed);
            return;
        }
        presence(address, Presence.Type.subscribed);
        presence(address, Presence.Type.subscribe);
    }

    @Override
    public void remove(String address) throws AdapterException, InterruptedException {
        BareJid jid = jid(address);
        try {
            Roster roster = Roster.getInstanceFor(open());
            RosterEntry entry = roster.getEntry(jid);
            if (entry != null) {
                roster.removeEntry(entry);
            }
        } catch (XMPPException.XMPPErrorException e) {
            Map<String, String> parameters = Map.of(
                    "address",
                    address,
                    "condition",
                    e.getStanzaError().getCondition().toString());
            throw new AdapterException(
                    AdapterException.Kind.REJECTED,
                    false,
                    Duration.ZERO,
                    Words.text("contact-refused", "The server does not remove {address}: {condition}", parameters));
        } catch (SmackException e) {
            throw Failures.notConnected();
        }
    }

    private void presence(String address, Presence.Type type) throws AdapterException, InterruptedException {
        BareJid jid = jid(address);
        try {
            open().sendStanza(StanzaBuilder.buildPresence().to(jid).ofType(type).build());
        } catch (SmackException.NotConnectedException e) {
            throw Failures.notConnected();
        }
    }

    private XmppLink open() throws AdapterException {
        return link.get().orElseThrow(Failures::notConnected);
    }

    private static BareJid jid(String address) throws AdapterException {
        return Addresses.parse(address).orElseThrow(() -> Failures.badAddress(address));
    }
}
