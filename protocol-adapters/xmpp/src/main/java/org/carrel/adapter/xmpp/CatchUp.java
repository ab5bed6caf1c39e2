package org.carrel.adapter.xmpp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.Head;

/** Reads an archive from where the core has it to its end, and delivers what is there with each new position. */
final class CatchUp {

    /** Clocks differ; what is read twice is stored once. */
    private static final Duration SLACK = Duration.ofMinutes(10);

    private final AdapterContext context;
    private final Shelf shelf;

    CatchUp(AdapterContext context, Shelf shelf) {
        this.context = context;
        this.shelf = shelf;
    }

    /**
     * Reads to the end. The first time ever it only takes the archive's end as the position: what was said before the
     * account, or the room, came to Carrel is not imported.
     *
     * @param seen told of every entry before it is delivered
     */
    void run(XmppLink link, Head.Source source, Consumer<Arrival> seen)
            throws Asking.NoAnswer, Archive.Refused, InterruptedException {
        Optional<ArchivePosition> reached = shelf.reached();
        if (reached.isEmpty()) {
            begin(link);
            return;
        }
        ArchivePosition from = reached.get();
        try {
            read(link, question(from), from, source, seen);
        } catch (Archive.Forgotten e) {
            context.logger()
                    .log(
                            System.Logger.Level.INFO,
                            "The archive no longer has entry {0}; reading from {1} on",
                            from.id().orElse(""),
                            from.time());
            readSince(link, from, source, seen);
        }
    }

    private static Archive.Question question(ArchivePosition from) {
        return from.id().map(Archive.Question::after).orElse(Archive.Question.everything());
    }

    private void readSince(XmppLink link, ArchivePosition from, Head.Source source, Consumer<Arrival> seen)
            throws Asking.NoAnswer, Archive.Refused, InterruptedException {
        try {
            read(link, Archive.Question.since(from.time().minus(SLACK)), from, source, seen);
        } catch (Archive.Forgotten e) {
            throw new Archive.Refused("the archive changes while it is read");
        }
    }

    private void read(
            XmppLink link, Archive.Question first, ArchivePosition from, Head.Source source, Consumer<Arrival> seen)
            throws Asking.NoAnswer, Archive.Forgotten, Archive.Refused, InterruptedException {
        Archive.Question question = first;
        Instant time = from.time();
        while (true) {
            Archive.Page page = shelf.ask(link, question);
            page.entries().forEach(seen);
            time = deliver(page.entries(), source, time);
            if (page.complete() || page.last().isEmpty()) {
                return;
            }
            question = question.next(page.last().get());
        }
    }

    /** An entry that does not say when it was is put behind the one before it. */
    private Instant deliver(List<Arrival> entries, Head.Source source, Instant before) throws InterruptedException {
        Instant time = before;
        List<Deliveries.Parcel> parcels = new ArrayList<>();
        Optional<ArchivePosition> reached = Optional.empty();
        for (Arrival entry : entries) {
            time = entry.stamp().orElse(time);
            parcels.add(new Deliveries.Parcel(entry.at(time), source));
            if (entry.archiveId().isPresent()) {
                reached = Optional.of(new ArchivePosition(time, entry.archiveId()));
            }
            if (parcels.size() == Deliveries.MOST) {
                shelf.deliver(parcels, reached);
                parcels = new ArrayList<>();
            }
        }
        if (!parcels.isEmpty()) {
            shelf.deliver(parcels, reached);
        }
        return time;
    }

    private void begin(XmppLink link) throws Asking.NoAnswer, Archive.Refused, InterruptedException {
        try {
            List<Arrival> newest = shelf.ask(link, Archive.Question.newest()).entries();
            Optional<Arrival> last = newest.isEmpty() ? Optional.empty() : Optional.of(newest.getLast());
            shelf.deliver(
                    List.of(),
                    Optional.of(new ArchivePosition(
                            last.flatMap(Arrival::stamp).orElse(context.clock().instant()),
                            last.flatMap(Arrival::archiveId))));
        } catch (Archive.Forgotten e) {
            throw new Archive.Refused("the archive has no end");
        }
    }
}
