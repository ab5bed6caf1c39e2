package org.carrel.adapter.xmpp;

import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Command;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Rooms;
import org.carrel.adapter.Sent;
import org.carrel.adapter.TransactionId;

/** A desk and a patron who may meet in a room. */
abstract class XmppRoomScene extends XmppScene {

    final String room = "reading@conference.localhost";
    final DialogRef place = place(room);

    static DialogRef place(String address) {
        return new DialogRef(DialogRef.Kind.ROOM, address);
    }

    final Rooms rooms() {
        return desk.feature(Rooms.class).orElseThrow();
    }

    final void join() throws Exception {
        rooms().join(place, Optional.empty());
    }

    /** Says it in the room. */
    final Sent say(String id, String text) throws Exception {
        return command(id, words(text));
    }

    final Command words(String text) {
        Draft draft = new Draft(List.of(new Content.Plain(text, List.of())), Optional.empty());
        return new Command.Say(desk.render(place, draft).parts().getFirst(), Optional.empty());
    }

    final Sent command(String id, Command command) throws Exception {
        return desk.send(place, new TransactionId(id), command);
    }
}
