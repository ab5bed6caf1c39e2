package org.carrel.adapter.xmpp;

import java.util.Optional;
import java.util.function.Predicate;
import org.carrel.adapter.DialogRef;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;

/**
 * Private messages between occupants of a room (XEP-0045, section 7.5). Such a dialog is with the occupant, whose address
 * has the nick behind the room's: an answer to the room would be read by everybody.
 *
 * @param isRoom whether a bare address is that of a room that we have been in
 */
record Whispers(Predicate<String> isRoom) {

    /** The address of the dialog in which this is said: that of its sender, or, where it is ours, of its receiver. */
    String peer(Node message, boolean ours) {
        String address = message.attribute(ours ? "to" : "from");
        return isOne(message, ours, address) ? address : Addresses.bare(address);
    }

    /** Room servers mark what others say; what comes back, and what other clients of ours say, may have no mark. */
    private boolean isOne(Node message, boolean ours, String peer) {
        if (Addresses.resource(peer).isEmpty()) {
            return false;
        }
        boolean marked = message.child(Namespaces.ROOM_USER, "x")
                .filter(x -> x.children().isEmpty())
                .isPresent();
        boolean unmarked = ours || message.attribute("type").equals("error");
        return marked || (unmarked && isRoom.test(Addresses.bare(peer)));
    }

    /** Whether that dialog is with an occupant of a room. */
    static boolean isOne(String dialog) {
        return dialog.indexOf('/') >= 0;
    }

    /** The dialog that somebody means who typed a room's address: with the occupant, if a nick stands behind it. */
    static DialogRef dialog(DialogRef room, String typed) {
        return Addresses.nick(Addresses.resource(typed.strip()))
                .filter(_ -> Addresses.bare(typed).indexOf(':') < 0)
                .map(nick -> new DialogRef(room.kind(), room.address() + "/" + nick))
                .orElse(room);
    }

    /** Where to send what is said in that dialog; nothing when it is no address. */
    static Optional<Jid> address(String dialog) {
        if (!isOne(dialog)) {
            return Addresses.parse(dialog).map(bare -> bare);
        }
        try {
            return Optional.of(JidCreate.from(dialog));
        } catch (XmppStringprepException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
