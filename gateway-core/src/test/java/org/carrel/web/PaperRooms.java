package org.carrel.web;

import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Secret;
import org.carrel.operator.Caller;
import org.carrel.web.wire.ConversationView;
import org.carrel.web.wire.OccupantsView;
import org.carrel.web.wire.RoomsView;

/** The one room, whose conversation has the id 1. */
final class PaperRooms implements RoomCalls {

    private final ConversationCalls conversations;

    PaperRooms(ConversationCalls conversations) {
        this.conversations = conversations;
    }

    @Override
    public RoomsView rooms(long account, String search, int limit) {
        PaperDesk.there("account", account);
        return new RoomsView(List.of(new RoomsView.Room("#alder", "#Alder", 12, "Books")));
    }

    @Override
    public ConversationView join(Caller by, long account, String address, Optional<Secret> password) {
        PaperDesk.there("account", account);
        return conversations.conversation(by, 1);
    }

    @Override
    public ConversationView leave(Caller by, long conversation) {
        PaperDesk.there("conversation", conversation);
        return conversations.conversation(by, 1);
    }

    @Override
    public OccupantsView occupants(Caller by, long conversation) {
        PaperDesk.there("conversation", conversation);
        return new OccupantsView(List.of(new OccupantsView.Occupant("Ada", "ada", false, true)));
    }
}
