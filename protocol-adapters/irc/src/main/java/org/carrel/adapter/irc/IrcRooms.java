package org.carrel.adapter.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.RoomInfo;
import org.carrel.adapter.Rooms;
import org.carrel.adapter.Secret;
import org.carrel.adapter.irc.AccountSettings.Room;
import org.carrel.adapter.irc.text.FormatReader;
import org.carrel.adapter.irc.wire.IrcLine;

/** Channels to be in. */
final class IrcRooms implements Rooms {

    private static final int MOST_LISTED = 1000;

    private final Line line;
    private final RoomWishes wishes;
    private final RoomEntry entry;
    private final CatchUp catchUp;
    private final PaceKeeper pace;

    IrcRooms(Line line, RoomWishes wishes, RoomEntry entry, CatchUp catchUp, PaceKeeper pace) {
        this.line = line;
        this.wishes = wishes;
        this.entry = entry;
        this.catchUp = catchUp;
        this.pace = pace;
    }

    @Override
    public void join(DialogRef room, Optional<Secret> password) throws AdapterException, InterruptedException {
        Live live = line.open().orElseThrow(Failures::notConnected);
        if (!live.known().server().isChannel(room.address())) {
            throw Failures.badAddress(room.address());
        }
        Room wanted = new Room(room.address(), password.orElse(Secret.of("")));
        if (isIn(live, room)) {
            wishes.add(wanted);
            return;
        }
        try {
            Optional<String> refusal = entry.enter(live, wanted);
            if (refusal.isPresent()) {
                throw Failures.roomRefused(room.address(), refusal.get());
            }
            wishes.add(wanted);
            entry.askModes(live, List.of(wanted));
            if (live.known().history()) {
                catchUp.room(live, room.address());
            }
        } catch (Requests.NoAnswer e) {
            throw Failures.noAnswer();
        }
    }

    @Override
    public void leave(DialogRef room) throws AdapterException, InterruptedException {
        wishes.remove(room);
        Optional<Live> live = line.open();
        if (live.isEmpty() || !isIn(live.get(), room)) {
            return;
        }
        try {
            pace.await(1);
            live.get().requests().fenced(live.get().link(), List.of(IrcLine.of("PART", room.address())), _ -> false);
        } catch (Requests.NoAnswer e) {
            throw Failures.noAnswer();
        }
    }

    private static boolean isIn(Live live, DialogRef room) {
        return live.listening()
                .ask(session -> session.channels().channel(room.address()).isPresent());
    }

    @Override
    public List<RoomInfo> list(String search, int limit) throws AdapterException, InterruptedException {
        Live live = line.open().orElseThrow(Failures::notConnected);
        int most = Math.clamp(limit, 1, MOST_LISTED);
        String words = search.toLowerCase(Locale.ROOT);
        List<RoomInfo> rooms = new ArrayList<>();
        try {
            pace.await(1);
            live.requests()
                    .until(
                            live.link(),
                            List.of(IrcLine.of("LIST")),
                            line -> rooms.size() < most && add(live, line, words, rooms),
                            line -> line.is("323") || line.is("263") || line.is("421"));
            return List.copyOf(rooms);
        } catch (Requests.NoAnswer e) {
            throw Failures.noAnswer();
        }
    }

    /** Always false: what is of use is kept already, and a network may have tens of thousands. */
    private static boolean add(Live live, IrcLine line, String words, List<RoomInfo> rooms) {
        if (line.is("322")) {
            String subject = FormatReader.read(line.param(3)).text();
            String name = line.param(1);
            if ((name + "\n" + subject).toLowerCase(Locale.ROOT).contains(words)) {
                DialogRef room =
                        new DialogRef(DialogRef.Kind.ROOM, live.known().server().fold(name));
                rooms.add(new RoomInfo(room, name, people(line.param(2)), subject));
            }
        }
        return false;
    }

    private static int people(String count) {
        return count.matches("[0-9]{1,9}") ? Integer.parseInt(count) : -1;
    }
}
