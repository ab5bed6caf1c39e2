package org.carrel.delivery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.carrel.adapter.Command;
import org.carrel.adapter.Part;
import org.carrel.adapter.Target;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/**
 * What we change about messages that were said. It goes out in its own turn, behind all that was written before it, and
 * waits until the message itself has gone. What has not begun to go gives way to what comes after it.
 */
public final class Changes {

    private final OutboxStore outbox = new OutboxStore();
    private final ChangeStore store = new ChangeStore();
    private final Unsent unsent = new Unsent();
    private final LongConsumer wake;

    /** Where a message is on its way. */
    public enum Way {
        /** It did not go through this outbox. */
        ELSEWHERE,
        /** Nothing of it has left. */
        HERE,
        /** It left, or some of it did. */
        GONE,
        /** Nobody knows. */
        IN_DOUBT
    }

    Changes(LongConsumer wake) {
        this.wake = wake;
    }

    /** What is on its way, failed or is in doubt. */
    public List<Change> of(Sql sql, long message) {
        return store.latest(sql, message).values().stream()
                .filter(row -> row.part().state().compareTo(DeliveryState.SENT) > 0)
                .map(row -> new Change(row.kind(), row.part().state(), row.reason()))
                .toList();
    }

    /** Where it is. */
    public Way way(Sql sql, About about) {
        List<OutboxPart> parts = outbox.ofMessage(sql, about.message());
        if (parts.isEmpty()) {
            return Way.ELSEWHERE;
        }
        if (parts.stream().anyMatch(part -> part.state() == DeliveryState.UNCERTAIN)) {
            return Way.IN_DOUBT;
        }
        return parts.stream().allMatch(about::isHere) ? Way.HERE : Way.GONE;
    }

    /** Puts other parts in the place of those of a message that has not left. */
    public void replace(Tx tx, About about, List<Part> parts) {
        List<OutboxPart> old = outbox.ofMessage(tx, about.message());
        Optional<Target> replyTo = Renewal.replyTo(old.getFirst());
        old.forEach(part -> outbox.remove(tx, part));
        for (int position = 0; position < parts.size(); position++) {
            Command say = new Command.Say(parts.get(position), position == 0 ? replyTo : Optional.empty());
            outbox.add(tx, about.account(), about.dialog(), Optional.of(about.message()), position, say);
        }
        outbox.show(tx, about.message());
        tx.afterCommit(() -> wake.accept(about.dialog()));
    }

    /** Says something else in the place of a message; nothing goes out where that takes back an edit that had not gone. */
    public void edit(Tx tx, About about, Target target, Part part) {
        boolean dropped = unsent.dropWaiting(tx, about.message(), Change.Kind.EDIT);
        if (!dropped || !there(tx, about).equals(Optional.of(part))) {
            put(tx, about, new Command.Edit(target, part));
        }
        outbox.show(tx, about.message());
    }

    /** What the network has of it, if all goes well. */
    private Optional<Part> there(Tx tx, About about) {
        Optional<Part> edited = Optional.ofNullable(
                        store.latest(tx, about.message()).get(Change.Kind.EDIT))
                .map(row -> ((Command.Edit) row.part().command()).part());
        return edited.or(() -> outbox.ofMessage(tx, about.message()).stream()
                .findFirst()
                .map(part -> ((Command.Say) part.command()).part()));
    }

    /**
     * Takes a message back: what has not left is withdrawn, each part that has is taken back.
     *
     * @param elsewhere how the network knows one that did not go through this outbox
     */
    public void retract(Tx tx, About about, Optional<Target> elsewhere) {
        List<OutboxPart> parts = outbox.ofMessage(tx, about.message());
        parts.stream().filter(about::isHere).forEach(part -> outbox.remove(tx, part));
        unsent.dropWaiting(tx, about.message(), Change.Kind.EDIT);
        unsent.dropWaiting(tx, about.message(), Change.Kind.RETRACT);
        List<Target> gone = parts.stream()
                .filter(part -> !about.isHere(part))
                .map(part -> outbox.name(tx, part))
                .toList();
        (parts.isEmpty() ? elsewhere.stream().toList() : gone)
                .forEach(target -> put(tx, about, new Command.Retract(target)));
        if (gone.isEmpty() && !parts.isEmpty()) {
            unsent.withdraw(tx, about.message());
        }
        store.stands(tx, about.message());
        outbox.show(tx, about.message());
    }

    /**
     * Sets the account's reactions on a message; nothing goes out where the network has these already.
     *
     * @param before those that it has if all before went well
     */
    public void react(Tx tx, About about, Target target, Set<String> all, Set<String> before) {
        boolean dropped = unsent.dropWaiting(tx, about.message(), Change.Kind.REACTION);
        Set<String> there = dropped
                ? Optional.ofNullable(store.latest(tx, about.message()).get(Change.Kind.REACTION))
                        .map(row -> ((Command.React) row.part().command()).all())
                        .orElse(Set.of())
                : before;
        if (!all.equals(there)) {
            put(tx, about, new Command.React(target, all, there));
        }
    }

    private void put(Tx tx, About about, Command command) {
        store.add(tx, about, command);
        tx.afterCommit(() -> wake.accept(about.dialog()));
    }
}
