package org.carrel.delivery;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.carrel.adapter.Command;
import org.carrel.adapter.Event;
import org.carrel.adapter.Part;
import org.carrel.adapter.Target;
import org.carrel.adapter.Text;
import org.carrel.adapter.TransactionId;
import org.carrel.store.Refusal;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/** What goes out, as the decisions in the writer see it. The dispatcher is woken when the transaction is durable. */
public final class Outbox {

    private static final Set<DeliveryState> MAY_BOUNCE =
            EnumSet.of(DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.UNCERTAIN);
    private static final Set<DeliveryState> IN_DOUBT =
            EnumSet.of(DeliveryState.SENDING, DeliveryState.UNCERTAIN, DeliveryState.FAILED);

    private final OutboxStore store = new OutboxStore();
    private final ChangeStore changed = new ChangeStore();
    private final Unsent unsent = new Unsent();
    private final LongConsumer wake;
    private final Changes changes;

    /** An outbox that wakes whoever sends for a dialog. */
    public Outbox(LongConsumer wake) {
        this.wake = wake;
        this.changes = new Changes(wake);
    }

    /** What is changed about messages. */
    public Changes changes() {
        return changes;
    }

    /** How the network knows a message that went through here, by each of its parts. */
    public List<Target> names(Sql sql, long message) {
        return store.ofMessage(sql, message).stream()
                .map(part -> store.name(sql, part))
                .toList();
    }

    /** The message that went out in a dialog under this id, or that was changed by what did. */
    public Optional<Long> message(Sql sql, long dialog, TransactionId id) {
        return OutboxPart.part(id)
                .flatMap(part -> store.get(sql, part))
                .filter(part -> part.dialog() == dialog)
                .flatMap(part -> part.message().or(part::about));
    }

    /** Puts the parts of a message in, in their order. */
    public void put(Tx tx, long account, long dialog, long message, List<Part> parts, Optional<Target> replyTo) {
        int position = 0;
        for (Part part : parts) {
            Optional<Target> reply = position == 0 ? replyTo : Optional.empty();
            store.add(tx, account, dialog, Optional.of(message), position++, new Command.Say(part, reply));
        }
        tx.afterCommit(() -> wake.accept(dialog));
    }

    /** Puts a read marker in. */
    public void putRead(Tx tx, long account, long dialog, Target upTo) {
        store.add(tx, account, dialog, Optional.empty(), 0, new Command.Read(upTo));
        tx.afterCommit(() -> wake.accept(dialog));
    }

    /**
     * Our own send came back to us, live or from the archive: it has arrived.
     *
     * @return false when the id is none of ours, so that the message came from another client of the account
     */
    public boolean arrived(Tx tx, long account, TransactionId id, Optional<String> serverRef) {
        Optional<OutboxPart> found =
                OutboxPart.part(id).flatMap(part -> store.get(tx, part)).filter(part -> part.account() == account);
        found.ifPresent(part -> {
            serverRef.ifPresent(ref -> store.remember(tx, part, ref));
            if (part.state() == DeliveryState.UNCERTAIN || part.state() == DeliveryState.SENDING) {
                reached(tx, part, DeliveryState.SENT);
            }
        });
        return found.isPresent();
    }

    /**
     * The other side has, or has read, all up to a message of ours. That settles a doubt about that very message; about
     * an earlier one it proves nothing.
     */
    public void receipt(Tx tx, long dialog, Target upTo, Event.Receipt.Kind kind) {
        DeliveryState state = kind == Event.Receipt.Kind.READ ? DeliveryState.READ : DeliveryState.DELIVERED;
        part(tx, dialog, upTo).ifPresent(last -> {
            store.get(tx, last)
                    .filter(part -> part.dialog() == dialog && IN_DOUBT.contains(part.state()))
                    .ifPresent(part -> reached(tx, part, state));
            for (OutboxPart sent : store.sentUpTo(tx, dialog, last)) {
                if (state.compareTo(sent.state()) < 0) {
                    store.become(tx, sent, state, Optional.empty());
                }
            }
        });
    }

    private void reached(Tx tx, OutboxPart part, DeliveryState state) {
        store.become(tx, part, state, Optional.empty());
        part.message().ifPresent(message -> store.release(tx, message));
        wakeAfter(tx, part);
    }

    /**
     * The network gave back what it had taken: it failed after all. What one client of the other side has, another's
     * refusal does not take away.
     */
    public void bounced(Tx tx, long dialog, Target target, Text reason) {
        part(tx, dialog, target)
                .flatMap(part -> store.get(tx, part))
                .filter(part -> part.dialog() == dialog && MAY_BOUNCE.contains(part.state()))
                .ifPresent(part -> unsent.fail(tx, part, reason));
    }

    private Optional<Long> part(Tx tx, long dialog, Target target) {
        return target.ours()
                .flatMap(OutboxPart::part)
                .or(() -> target.server().flatMap(ref -> store.partOf(tx, dialog, ref)));
    }

    /** A person sends a failed message again, or what failed of its changes. */
    public void retry(Tx tx, long message) {
        List<OutboxPart> failed = inState(tx, message, DeliveryState.FAILED);
        if (failed.isEmpty()) {
            throw Refusal.of(409, "not-failed", "This message has not failed, so there is nothing to send again.");
        }
        again(tx, message, failed);
    }

    /** A person decides about an uncertain message, or change of one: it arrived, or it is sent again. */
    public void resolve(Tx tx, long message, boolean arrived) {
        List<OutboxPart> uncertain = inState(tx, message, DeliveryState.UNCERTAIN);
        if (uncertain.isEmpty()) {
            throw Refusal.of(409, "not-uncertain", "It is known by now what became of this message.");
        }
        if (!arrived) {
            again(tx, message, uncertain);
            return;
        }
        uncertain.forEach(part -> sent(tx, part));
        store.release(tx, message);
        wakeAfter(tx, uncertain.getFirst());
    }

    private void again(Tx tx, long message, List<OutboxPart> parts) {
        parts.forEach(part -> store.become(tx, part, DeliveryState.QUEUED, Optional.empty()));
        store.release(tx, message);
        wakeAfter(tx, parts.getFirst());
    }

    private void sent(Tx tx, OutboxPart part) {
        store.become(tx, part, DeliveryState.SENT, Optional.empty());
    }

    private void wakeAfter(Tx tx, OutboxPart part) {
        tx.afterCommit(() -> wake.accept(part.dialog()));
    }

    private List<OutboxPart> inState(Tx tx, long message, DeliveryState state) {
        return Stream.concat(
                        store.ofMessage(tx, message).stream().filter(part -> part.state() == state),
                        changed.inState(tx, message, state).stream())
                .toList();
    }
}
