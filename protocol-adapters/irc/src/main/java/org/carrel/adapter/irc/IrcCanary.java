package org.carrel.adapter.irc;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Canary;
import org.carrel.adapter.irc.AccountSettings.Room;
import org.carrel.adapter.irc.room.Channel;
import org.carrel.adapter.irc.wire.IrcLine;

/** A message to our own nick that has to come back, and one of our rooms in turn: are we still in it? */
final class IrcCanary implements Canary {

    /** For what a bouncer in between passes on later than its own answers. */
    private static final Duration LATE = Duration.ofSeconds(2);

    /** A larger room is not asked for again and again. */
    private static final int MOST_NAMES = 500;

    private final Line line;
    private final Memory memory;
    private final RoomEntry entry;
    private final AtomicInteger turn = new AtomicInteger();
    private volatile boolean comesBack;

    IrcCanary(Line line, Memory memory, RoomEntry entry) {
        this.line = line;
        this.memory = memory;
        this.entry = entry;
    }

    @Override
    public Duration probe() throws AdapterException, InterruptedException {
        Live live = line.open().orElseThrow(Failures::notConnected);
        long began = System.nanoTime();
        try {
            boolean deaf = back(live).isEmpty() && comesBack;
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            if (deaf) {
                throw Failures.noAnswer();
            }
            room(live);
            return took;
        } catch (Requests.NoAnswer e) {
            throw Failures.noAnswer();
        }
    }

    /** The first message of a connection to ourselves: some networks do not bring those back. */
    Optional<IrcLine> first(Live live) throws Requests.NoAnswer, InterruptedException {
        Optional<IrcLine> back = back(live);
        comesBack = back.isPresent();
        return back;
    }

    /** The line as it came back. A server answers in order, so it should be there before the answer to a PING. */
    private Optional<IrcLine> back(Live live) throws Requests.NoAnswer, InterruptedException {
        Probes.Probe probe = memory.probes().make();
        try {
            String own = live.listening().ask(session -> session.channels().own());
            live.requests().fenced(live.link(), List.of(probe.to(own)), _ -> false);
            return Optional.of(probe.back().get(LATE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } finally {
            memory.probes().forget(probe);
        }
    }

    /** A server that lost us in a room tells us so here; we go in again. */
    private void room(Live live) throws Requests.NoAnswer, InterruptedException {
        List<Room> wanted = memory.wishes().all().stream()
                .filter(room -> size(live, room) <= MOST_NAMES)
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        Room room = wanted.get(Math.floorMod(turn.getAndIncrement(), wanted.size()));
        List<IrcLine> names = live.requests()
                .fenced(live.link(), List.of(IrcLine.of("NAMES", room.name())), answer -> answer.is("353"));
        boolean there = live.listening()
                .ask(session -> session.channels().channel(room.name()).isPresent()
                        && names.stream().anyMatch(answer -> names(session, answer)));
        if (!there) {
            // refused: that is the room's affair and no sign that the connection is deaf
            var _ = entry.enter(live, room);
        }
    }

    private static int size(Live live, Room room) {
        return live.listening()
                .ask(session -> session.channels()
                        .channel(room.name())
                        .map(Channel::size)
                        .orElse(0));
    }

    private static boolean names(Session session, IrcLine answer) {
        for (String word : answer.last().split(" ")) {
            int at = 0;
            while (at < word.length() && session.server().ranks().isSign(word.charAt(at))) {
                at++;
            }
            if (session.channels().isOwn(word.substring(at).split("!", 2)[0])) {
                return true;
            }
        }
        return false;
    }
}
