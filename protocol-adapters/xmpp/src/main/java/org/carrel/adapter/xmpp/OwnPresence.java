package org.carrel.adapter.xmpp;

import org.carrel.adapter.Presence;
import org.carrel.adapter.PresenceFeature;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.packet.Presence.Mode;
import org.jivesoftware.smack.packet.PresenceBuilder;
import org.jivesoftware.smack.packet.StanzaBuilder;

/** How we stand, as our contacts see it. It is said again at the beginning of each session. */
final class OwnPresence implements PresenceFeature {

    private final Line line;
    private volatile Shown shown = new Shown(Presence.AVAILABLE, "");

    private record Shown(Presence presence, String words) {}

    OwnPresence(Line line) {
        this.line = line;
    }

    @Override
    public void presence(Presence presence, String words) {
        shown = new Shown(presence, words);
        line.open().ifPresent(link -> {
            try {
                say(link);
            } catch (SmackException.NotConnectedException e) {
                // It is said at the beginning of the next session.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Says it on this link. The account stays reachable even when nobody is there: OFFLINE shows as far away. */
    void say(XmppLink link) throws SmackException.NotConnectedException, InterruptedException {
        Shown now = shown;
        PresenceBuilder presence = StanzaBuilder.buildPresence().setMode(mode(now.presence()));
        if (!now.words().isBlank()) {
            presence.setStatus(XmlText.clean(now.words()));
        }
        link.sendStanza(presence.build());
    }

    private static Mode mode(Presence presence) {
        return switch (presence) {
            case AVAILABLE, UNKNOWN -> Mode.available;
            case AWAY -> Mode.away;
            case BUSY -> Mode.dnd;
            case OFFLINE -> Mode.xa;
        };
    }
}
