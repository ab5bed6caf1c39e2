package org.carrel.delivery;

import java.util.List;
import java.util.Optional;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.Command;
import org.carrel.adapter.Content;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Part;
import org.carrel.adapter.Rendering;
import org.carrel.adapter.Target;
import org.carrel.adapter.Text;
import org.carrel.store.Lane;
import org.carrel.store.Reader;
import org.carrel.store.Tx;

/**
 * Renders a message anew whose network has other limits by now than when it was written. Its new parts stand in the
 * place of the old ones; nothing of it may have left.
 */
final class Renewal {

    private final Reader reader;
    private final Lane lane;
    private final OutboxStore store;

    Renewal(Reader reader, Lane lane, OutboxStore store) {
        this.reader = reader;
        this.lane = lane;
        this.store = store;
    }

    /** Tries it; answers why it cannot be, or nothing when the new parts wait. */
    Optional<Text> renew(OutboxPart part, AccountConnection connection, Text reason) throws InterruptedException {
        if (part.message().isEmpty()) {
            return Optional.of(reason);
        }
        long message = part.message().get();
        List<OutboxPart> old = reader.read(sql -> store.ofMessage(sql, message));
        if (!old.stream().allMatch(Renewal::stillHere)) {
            return Optional.of(reason);
        }
        List<Content> contents = reader.read(sql -> store.contents(sql, message));
        Optional<Target> replyTo = replyTo(old.getFirst());
        Rendering rendering = connection.render(part.to(), new Draft(contents, replyTo));
        if (rendering.refused().isEmpty()) {
            lane.run(tx -> replace(tx, part, old, rendering.parts(), replyTo));
        }
        return rendering.refused();
    }

    private void replace(Tx tx, OutboxPart tried, List<OutboxPart> old, List<Part> parts, Optional<Target> replyTo) {
        if (!store.ofMessage(tx, tried.message().orElseThrow()).equals(old)) {
            return; // somebody changed it meanwhile; its next try finds what there is
        }
        old.forEach(part -> store.remove(tx, part));
        int position = 0;
        for (Part part : parts) {
            Optional<Target> reply = position == 0 ? replyTo : Optional.empty();
            Command say = new Command.Say(part, reply);
            long id = store.add(tx, tried.account(), tried.dialog(), tried.message(), position++, say);
            store.attempted(tx, id, tried.attempts() + 1);
        }
        store.show(tx, tried);
    }

    private static boolean stillHere(OutboxPart part) {
        return switch (part.state()) {
            case QUEUED, SENDING, HELD -> true;
            default -> false;
        };
    }

    static Optional<Target> replyTo(OutboxPart first) {
        return first.command() instanceof Command.Say say ? say.replyTo() : Optional.empty();
    }
}
