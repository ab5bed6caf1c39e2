package org.carrel.delivery;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carrel.adapter.Command;
import org.carrel.adapter.Part;
import org.carrel.adapter.Text;
import org.carrel.store.Tx;

/** What has not gone, or came back: it can be replaced, and what was to be changed about it is changed here. */
final class Unsent {

    private static final Set<DeliveryState> HERE =
            EnumSet.of(DeliveryState.QUEUED, DeliveryState.HELD, DeliveryState.FAILED);

    private final OutboxStore store = new OutboxStore();
    private final ChangeStore changes = new ChangeStore();

    /** Whether nobody outside has it. */
    static boolean isHere(OutboxPart part) {
        return HERE.contains(part.state());
    }

    /** It did not arrive. A message of which nobody has anything goes, if a person tries it again, as it stands by now. */
    void fail(Tx tx, OutboxPart part, Text reason) {
        store.fail(tx, part, reason);
        part.message().ifPresent(message -> {
            List<OutboxPart> parts = store.ofMessage(tx, message);
            if (parts.stream().allMatch(Unsent::isHere)) {
                change(tx, message, parts);
            }
        });
    }

    private void change(Tx tx, long message, List<OutboxPart> parts) {
        Map<Change.Kind, ChangeStore.Row> latest = changes.latest(tx, message);
        Optional<ChangeStore.Row> edit = Optional.ofNullable(latest.get(Change.Kind.EDIT));
        if (latest.containsKey(Change.Kind.RETRACT)) {
            parts.forEach(part -> store.remove(tx, part));
            withdraw(tx, message);
            store.show(tx, message);
        } else if (edit.isPresent() && parts.size() == 1) {
            OutboxPart only = parts.getFirst();
            Part said = ((Command.Edit) edit.get().part().command()).part();
            store.rewrite(tx, only, new Command.Say(said, Renewal.replyTo(only)));
            dropWaiting(tx, message, Change.Kind.EDIT);
            store.show(tx, message);
        }
    }

    /** Nothing of a message goes any more, nor anything about it. */
    void withdraw(Tx tx, long message) {
        for (Change.Kind kind : Change.Kind.values()) {
            dropWaiting(tx, message, kind);
        }
        store.withdrawn(tx, message);
    }

    /** Changes of a kind that have not gone give way; says whether there were any. */
    boolean dropWaiting(Tx tx, long message, Change.Kind kind) {
        List<OutboxPart> waiting = changes.all(tx, message).stream()
                .filter(row -> row.kind() == kind)
                .map(ChangeStore.Row::part)
                .filter(Unsent::isHere)
                .toList();
        waiting.forEach(part -> store.remove(tx, part));
        return !waiting.isEmpty();
    }
}
