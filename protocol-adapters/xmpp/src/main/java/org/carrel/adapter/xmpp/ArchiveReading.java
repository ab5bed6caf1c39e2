package org.carrel.adapter.xmpp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.carrel.adapter.Head;

/**
 * Reads the archive on when there is reason to, and settles it with what came live.
 *
 * <p>A live message that does not say which entry of the archive it is (a copy of our own other client, say) is only a
 * hint that there is something new: it is read from the archive, which tells its id, or else it would be stored twice.
 * What the archive turns out not to have is delivered as it came.
 */
final class ArchiveReading {

    private static final int REMEMBERED = 4096;

    private final CatchUp catchUp;
    private final Deliveries deliveries;
    private final Supplier<Optional<XmppLink>> link;
    private final System.Logger logger;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final List<HandOff.Item.Message> unsettled = new ArrayList<>();
    private volatile boolean behind;
    private final Set<String> read = Collections.synchronizedSet(new LinkedHashSet<>());

    ArchiveReading(CatchUp catchUp, Deliveries deliveries, Supplier<Optional<XmppLink>> link, System.Logger logger) {
        this.catchUp = catchUp;
        this.deliveries = deliveries;
        this.link = link;
        this.logger = logger;
    }

    /** Whether this message has to be looked up in the archive first. */
    boolean isHint(HandOff.Item.Message message) {
        Node content = message.arrival().message();
        String type = content.attribute("type");
        return message.session().archive()
                && (message.arrival().archiveId().isEmpty()
                        || !message.session().carbons())
                && MessageReader.hasContent(content)
                && !type.equals("error")
                && !type.equals("groupchat")
                && !content.has(Namespaces.HINTS, "no-store")
                && !content.has(Namespaces.HINTS, "no-permanent-store")
                && !hasRead(message.arrival());
    }

    /** Whether the archive brought this one already. */
    boolean hasRead(Arrival arrival) {
        return arrival.archiveId().filter(read::contains).isPresent();
    }

    /** Whether there is more in the archive than was read, so that no position may pass over it. */
    boolean isBehind() {
        return behind;
    }

    /**
     * Reads the archive because of these. Without a link, or if it breaks, they wait for the next reading; if the
     * archive refuses, only those wait that it would bring a second time.
     */
    void follow(List<HandOff.Item.Message> hints) throws InterruptedException {
        oneAtATime.lockInterruptibly();
        try {
            Optional<XmppLink> open = link.get();
            if (open.isEmpty()) {
                leave(hints);
                return;
            }
            List<HandOff.Item.Message> all = new ArrayList<>(unsettled);
            all.addAll(hints);
            read(open.get(), Head.Source.LIVE, all);
        } catch (Asking.NoAnswer e) {
            logger.log(System.Logger.Level.WARNING, "The archive could not be read: {0}", e.getMessage());
            leave(hints);
        } catch (Archive.Refused e) {
            logger.log(System.Logger.Level.WARNING, "The archive could not be read: {0}", e.getMessage());
            leave(hints.stream().filter(hint -> !isNamed(hint)).toList());
            deliver(hints.stream()
                    .filter(ArchiveReading::isNamed)
                    .map(ArchiveReading::parcel)
                    .toList());
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Reads what came while we were away. */
    void catchUp(XmppLink open) throws Asking.NoAnswer, Archive.Refused, InterruptedException {
        oneAtATime.lockInterruptibly();
        try {
            read(open, Head.Source.CATCH_UP, List.copyOf(unsettled));
        } finally {
            oneAtATime.unlock();
        }
    }

    private void read(XmppLink open, Head.Source source, List<HandOff.Item.Message> waiting)
            throws Asking.NoAnswer, Archive.Refused, InterruptedException {
        Map<String, Integer> seen = new HashMap<>();
        waiting.forEach(hint -> seen.put(key(hint.arrival()), 0));
        catchUp.run(open, source, entry -> remember(entry, seen));
        settle(waiting, seen);
        unsettled.clear();
        behind = false;
    }

    private void leave(List<HandOff.Item.Message> hints) {
        unsettled.addAll(hints);
        behind = true;
    }

    private static boolean isNamed(HandOff.Item.Message message) {
        return message.arrival().archiveId().isPresent();
    }

    /** How a message that came by itself is delivered. */
    static Deliveries.Parcel parcel(HandOff.Item.Message message) {
        boolean late = message.arrival()
                .stamp()
                .filter(stamp -> stamp.isBefore(message.session().began()))
                .isPresent();
        return new Deliveries.Parcel(message.arrival(), late ? Head.Source.CATCH_UP : Head.Source.LIVE);
    }

    private void settle(List<HandOff.Item.Message> hints, Map<String, Integer> seen) throws InterruptedException {
        List<Deliveries.Parcel> left = new ArrayList<>();
        for (HandOff.Item.Message hint : hints) {
            String key = key(hint.arrival());
            if (seen.merge(key, -1, Integer::sum) < 0) {
                left.add(parcel(hint));
            }
        }
        deliver(left);
    }

    private void deliver(List<Deliveries.Parcel> parcels) throws InterruptedException {
        for (int i = 0; i < parcels.size(); i += Deliveries.MOST) {
            deliveries.deliver(parcels.subList(i, Math.min(parcels.size(), i + Deliveries.MOST)), Optional.empty());
        }
    }

    /** Counts only what somebody waits for: there may be very much in an archive. */
    private void remember(Arrival entry, Map<String, Integer> seen) {
        if (!seen.isEmpty()) {
            seen.computeIfPresent(key(entry), (key, count) -> count + 1);
        }
        entry.archiveId().ifPresent(id -> {
            synchronized (read) {
                read.add(id);
                if (read.size() > REMEMBERED) {
                    read.remove(read.iterator().next());
                }
            }
        });
    }

    /** What the two copies of one message have in common. */
    private static String key(Arrival arrival) {
        Node message = arrival.message();
        return String.join(
                "\n",
                Addresses.bare(message.attribute("from")),
                Addresses.bare(message.attribute("to")),
                message.attribute("id"),
                message.child(Namespaces.CLIENT, "body").map(Node::text).orElse(""));
    }
}
