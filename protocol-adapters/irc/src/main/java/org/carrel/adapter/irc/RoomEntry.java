package org.carrel.adapter.irc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.irc.AccountSettings.Room;
import org.carrel.adapter.irc.wire.IrcLine;

/** Goes into rooms, and says why when the server does not let us. */
final class RoomEntry {

    private static final int MOST_BYTES = 400;

    private final PaceKeeper pace;

    RoomEntry(PaceKeeper pace) {
        this.pace = pace;
    }

    /** Why we are not in; nothing when we are. */
    Optional<String> enter(Live live, Room room) throws Requests.NoAnswer, InterruptedException {
        List<IrcLine> answer = ask(live, List.of(room));
        if (isIn(live, room)) {
            return Optional.empty();
        }
        return Optional.of(answer.stream()
                .filter(line -> isAbout(live, line, room))
                .map(IrcLine::last)
                .findFirst()
                .orElse("it did not say why"));
    }

    /** As many at once as a line takes; those that we are in now. */
    List<Room> enter(Live live, Collection<Room> rooms) throws Requests.NoAnswer, InterruptedException {
        List<Room> some = new ArrayList<>();
        int bytes = 0;
        for (Room room : rooms) {
            int more = room.name().length() + room.key().reveal().length() + 2;
            if (bytes + more > MOST_BYTES || !room.key().reveal().isEmpty()) {
                ask(live, some);
                some.clear();
                bytes = 0;
            }
            some.add(room);
            bytes += more;
            if (!room.key().reveal().isEmpty()) {
                ask(live, some);
                some.clear();
                bytes = 0;
            }
        }
        ask(live, some);
        return rooms.stream().filter(room -> isIn(live, room)).toList();
    }

    /** Asks for the modes of rooms, by and by: some take no formatting. */
    void askModes(Live live, Collection<Room> rooms) {
        Thread.ofVirtual().name("irc-modes").start(() -> {
            try {
                for (Room room : rooms) {
                    pace.await(1);
                    live.link().send(IrcLine.of("MODE", room.name()));
                }
            } catch (IOException e) {
                // The next connection asks anew.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private List<IrcLine> ask(Live live, List<Room> rooms) throws Requests.NoAnswer, InterruptedException {
        if (rooms.isEmpty()) {
            return List.of();
        }
        pace.await(1);
        IrcLine join = join(rooms);
        Requests requests = live.requests();
        return live.known().labels()
                ? requests.labelled(live.link(), requests.label(), List.of(join))
                        .lines()
                        .toList()
                : requests.fenced(
                        live.link(), List.of(join), line -> line.command().matches("4[0-9][0-9]"));
    }

    private static IrcLine join(List<Room> rooms) {
        String names = String.join(",", rooms.stream().map(Room::name).toList());
        String key = rooms.getFirst().key().reveal();
        return key.isEmpty() ? IrcLine.of("JOIN", names) : IrcLine.of("JOIN", names, key);
    }

    private static boolean isIn(Live live, Room room) {
        return live.listening()
                .ask(session -> session.channels().channel(room.name()).isPresent());
    }

    private static boolean isAbout(Live live, IrcLine line, Room room) {
        return line.command().matches("[4-5][0-9][0-9]|FAIL")
                && line.params().stream()
                        .anyMatch(param -> live.known().server().caseMapping().same(param, room.name()));
    }
}
