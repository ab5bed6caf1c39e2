package org.carrel.adapter.xmpp;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The thread that stores what arrives: it takes what has come together, delivers it at once and moves the archive's
 * position along.
 */
final class Intake {

    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final HandOff handOff;
    private final Deliveries deliveries;
    private final RoomDeliveries rooms;
    private final ArchiveReading reading;
    private final Clock clock;
    private final String name;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Thread> thread = Optional.empty();
    private volatile boolean running;
    private volatile Session current = Session.none();

    Intake(
            HandOff handOff,
            Deliveries deliveries,
            RoomDeliveries rooms,
            ArchiveReading reading,
            Clock clock,
            String name) {
        this.handOff = handOff;
        this.deliveries = deliveries;
        this.rooms = rooms;
        this.reading = reading;
        this.clock = clock;
        this.name = name;
    }

    /** Begins to deliver, unless it does already. */
    void start() {
        lock.lock();
        try {
            if (thread.isEmpty()) {
                running = true;
                thread = Optional.of(Thread.ofVirtual().name(name).start(this::run));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends delivering; when this returns nothing is delivered any more. What was not, is kept for the next start. */
    void stop() {
        lock.lock();
        try {
            running = false;
            thread.ifPresent(Intake::end);
            thread = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** From now on only what came in this session moves the archive's position. */
    void session(Session session) {
        current = session;
    }

    private static void end(Thread thread) {
        if (thread.equals(Thread.currentThread())) {
            return;
        }
        thread.interrupt();
        boolean interrupted = false;
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            try {
                deliver(handOff.take(Deliveries.MOST));
            } catch (InterruptedException e) {
                // Either this thread is to end, and running says so, or Smack's buffer closed under our feet.
            }
        }
    }

    /** In order; an item that has to be looked up in the archive ends the batch before it. */
    private void deliver(List<HandOff.Item> items) throws InterruptedException {
        int done = 0;
        try {
            while (done < items.size()) {
                done += deliverSome(items.subList(done, items.size()));
            }
        } catch (InterruptedException e) {
            handOff.giveBack(items.subList(done, items.size()));
            throw e;
        }
    }

    private int deliverSome(List<HandOff.Item> items) throws InterruptedException {
        return switch (items.getFirst()) {
            case HandOff.Item.Ready ready -> deliverReady(ready);
            case HandOff.Item.Room _ -> deliverRooms(items);
            case HandOff.Item.Message message when reading.isHint(message) -> follow(items);
            case HandOff.Item.Message message -> deliverPlain(items);
        };
    }

    private int deliverReady(HandOff.Item.Ready ready) throws InterruptedException {
        deliveries.deliver(ready.event());
        return 1;
    }

    private int deliverRooms(List<HandOff.Item> items) throws InterruptedException {
        List<HandOff.Item.Room> said = new ArrayList<>();
        for (HandOff.Item item : items) {
            if (!(item instanceof HandOff.Item.Room room)) {
                break;
            }
            said.add(room);
        }
        rooms.deliver(said);
        return said.size();
    }

    private int follow(List<HandOff.Item> items) throws InterruptedException {
        List<HandOff.Item.Message> hints = new ArrayList<>();
        for (HandOff.Item item : items) {
            if (!(item instanceof HandOff.Item.Message message) || !reading.isHint(message)) {
                break;
            }
            hints.add(message);
        }
        reading.follow(hints);
        return hints.size();
    }

    private int deliverPlain(List<HandOff.Item> items) throws InterruptedException {
        List<Deliveries.Parcel> parcels = new ArrayList<>();
        Optional<ArchivePosition> reached = Optional.empty();
        int count = 0;
        for (HandOff.Item item : items) {
            if (!(item instanceof HandOff.Item.Message message) || reading.isHint(message)) {
                break;
            }
            count++;
            if (reading.hasRead(message.arrival())) {
                continue;
            }
            Deliveries.Parcel parcel = ArchiveReading.parcel(message);
            parcels.add(parcel);
            reached = position(message).or(last(reached));
        }
        List<HandOff.Item> plain = items.subList(0, count);
        deliveries.deliver(parcels, reached.or(() -> standing(plain)));
        return count;
    }

    /** What the archive leaves out moves no position, but says that nothing is missing before it. */
    private Optional<ArchivePosition> standing(List<HandOff.Item> items) {
        boolean continues = items.stream()
                .map(HandOff.Item.Message.class::cast)
                .anyMatch(message -> continuesArchive(message)
                        && MessageReader.hasContent(message.arrival().message()));
        return continues ? deliveries.reached() : Optional.empty();
    }

    private boolean continuesArchive(HandOff.Item.Message message) {
        return message.caughtUp() && message.session().equals(current) && !reading.isBehind();
    }

    private static <T> Supplier<Optional<T>> last(Optional<T> value) {
        return () -> value;
    }

    /** Only what continues an archive read to its end may move the position: a gap before it would be forgotten. */
    private Optional<ArchivePosition> position(HandOff.Item.Message message) {
        if (!continuesArchive(message)) {
            return Optional.empty();
        }
        Arrival arrival = message.arrival();
        return arrival.archiveId()
                .map(id -> new ArchivePosition(arrival.stamp().orElseGet(clock::instant), Optional.of(id)));
    }
}
