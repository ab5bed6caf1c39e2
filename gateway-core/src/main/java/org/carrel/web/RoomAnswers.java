package org.carrel.web;

import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Author;
import org.carrel.adapter.RoomInfo;
import org.carrel.adapter.Secret;
import org.carrel.conversation.Board;
import org.carrel.conversation.By;
import org.carrel.conversation.Conversation;
import org.carrel.conversation.JoinedRooms;
import org.carrel.operator.Caller;
import org.carrel.store.Reader;
import org.carrel.store.Refusal;
import org.carrel.web.wire.ConversationView;
import org.carrel.web.wire.OccupantsView;
import org.carrel.web.wire.RoomsView;

/** Answers what the API asks of rooms. */
public final class RoomAnswers implements RoomCalls {

    private final Reader reader;
    private final ConversationWindow window;
    private final JoinedRooms rooms;
    private final Board board;

    /** Answers over the rooms that people join. */
    public RoomAnswers(Reader reader, ConversationWindow window, JoinedRooms rooms, Board board) {
        this.reader = reader;
        this.window = window;
        this.rooms = rooms;
        this.board = board;
    }

    @Override
    public RoomsView rooms(long account, String search, int limit) throws InterruptedException {
        List<RoomInfo> found = rooms.list(account, search, limit);
        return new RoomsView(found.stream()
                .map(room -> new RoomsView.Room(room.room().address(), room.name(), room.people(), room.subject()))
                .toList());
    }

    @Override
    public ConversationView join(Caller by, long account, String address, Optional<Secret> password)
            throws InterruptedException {
        return view(by, rooms.join(who(by), account, address, password));
    }

    @Override
    public ConversationView leave(Caller by, long conversation) throws InterruptedException {
        return view(by, rooms.leave(who(by), conversation));
    }

    @Override
    public OccupantsView occupants(Caller by, long id) {
        Conversation conversation = reader.read(sql -> window.conversations()
                        .get(sql, id)
                        .filter(_ ->
                                window.conversations().sees(sql, by.operator().id(), id)))
                .orElseThrow(() -> Refusal.notFound("conversation"));
        List<Author> all = conversation.place().map(board::occupants).orElse(List.of());
        return new OccupantsView(all.stream().map(RoomAnswers::view).toList());
    }

    private static OccupantsView.Occupant view(Author author) {
        return new OccupantsView.Occupant(
                author.name(),
                author.address(),
                author.role() == Author.Role.US,
                author.role() == Author.Role.MODERATOR);
    }

    private ConversationView view(Caller by, Conversation conversation) {
        return reader.read(sql -> window.view(sql, by.operator().id(), conversation));
    }

    private static By who(Caller by) {
        return new By(by.operator().id(), by.tokenId());
    }
}
