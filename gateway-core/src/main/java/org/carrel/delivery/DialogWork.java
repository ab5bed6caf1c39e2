package org.carrel.delivery;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.carrel.account.Connections;
import org.carrel.adapter.AccountConnection;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Found;
import org.carrel.adapter.Lookup;
import org.carrel.adapter.Sent;
import org.carrel.adapter.Text;
import org.carrel.store.Lane;
import org.carrel.store.Reader;
import org.carrel.store.Tx;

/**
 * Sends what waits in one dialog, one part after the other. A send is never repeated blindly: what may have gone is
 * looked up where the network can tell, else it is left to a person.
 */
final class DialogWork {

    private static final Logger LOG = System.getLogger(DialogWork.class.getName());
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration A_MOMENT = Duration.ofMillis(200);

    private final long dialog;
    private final Reader reader;
    private final Lane lane;
    private final OutboxStore store;
    private final Connections connections;
    private final Sender sender;
    private final Renewal renewal;
    private final Unsent unsent = new Unsent();
    private final ChangeStore changes = new ChangeStore();

    DialogWork(long dialog, Reader reader, Lane lane, OutboxStore store, Connections connections, Sender sender) {
        this.dialog = dialog;
        this.reader = reader;
        this.lane = lane;
        this.store = store;
        this.connections = connections;
        this.sender = sender;
        this.renewal = new Renewal(reader, lane, store);
    }

    /** Works until nothing is left, or the account is not connected; whoever connects it wakes us again. */
    void run() throws InterruptedException {
        Optional<OutboxPart> next = next();
        while (next.isPresent() && connections.connected(next.get().account())) {
            OutboxPart part = next.get();
            if (part.state() == DeliveryState.SENDING) {
                settle(part, Optional.empty());
            } else {
                send(part);
            }
            next = next();
        }
    }

    private Optional<OutboxPart> next() {
        return reader.read(sql -> store.next(sql, dialog).map(part -> changes.aimed(sql, part)));
    }

    private void send(OutboxPart part) throws InterruptedException {
        if (!lane.call(tx -> store.begin(tx, part))) {
            return;
        }
        OutboxPart begun = reader.read(sql -> store.get(sql, part.id())).orElse(part);
        try {
            Sent sent = sender.send(part);
            lane.run(tx -> {
                sent.serverRef().ifPresent(ref -> store.remember(tx, part, ref));
                settleIfOpen(tx, part, DeliveryState.SENT, Optional.empty());
            });
        } catch (AdapterException e) {
            failed(part, begun, e);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "The adapter failed while sending part " + part.id(), e);
            settle(
                    begun,
                    Optional.of(new Text(
                            "adapter-failed", Map.of(), "The adapter failed while sending; it may have arrived.")));
        }
    }

    private void failed(OutboxPart part, OutboxPart begun, AdapterException failure) throws InterruptedException {
        if (!failure.nothingSent) {
            settle(begun, Optional.of(failure.text));
            return;
        }
        switch (failure.kind) {
            case NOT_CONNECTED -> {
                become(part, DeliveryState.QUEUED, Optional.empty());
                Thread.sleep(A_MOMENT);
            }
            case RATE_LIMITED -> again(part, failure.after, failure.text);
            case REMOTE_UNAVAILABLE, INTERNAL -> {
                if (part.attempts() + 1 < MOST_ATTEMPTS) {
                    again(part, FIRST_PAUSE.multipliedBy(1L << part.attempts()), failure.text);
                } else {
                    giveUp(part, failure.text);
                }
            }
            case RENDER_AGAIN -> renderAgain(part, failure.text);
            case INVALID_CONFIG, BAD_CREDENTIALS, REJECTED, UNSUPPORTED -> giveUp(part, failure.text);
        }
    }

    private void renderAgain(OutboxPart part, Text reason) throws InterruptedException {
        Optional<AccountConnection> connection = connections.of(part.account());
        Optional<Text> refused = connection.isEmpty() || part.attempts() + 1 >= MOST_ATTEMPTS
                ? Optional.of(reason)
                : renewal.renew(part, connection.get(), reason);
        if (refused.isPresent()) {
            giveUp(part, refused.get());
        }
    }

    private void again(OutboxPart part, Duration after, Text reason) throws InterruptedException {
        become(part, DeliveryState.QUEUED, Optional.of(reason));
        Thread.sleep(after);
    }

    private void giveUp(OutboxPart part, Text reason) throws InterruptedException {
        lane.run(tx -> unsent.fail(tx, part, reason));
    }

    /**
     * It may have gone out: asks the network, and only then goes on. While the line is down nobody can be asked; the
     * part stays as it is, and whoever connects the account brings us back to it.
     */
    private void settle(OutboxPart part, Optional<Text> reason) throws InterruptedException {
        Optional<AccountConnection> connection = connections.of(part.account());
        if (connection.isPresent() && connection.get().capabilities(part.to()).repeatSafe()) {
            become(part, DeliveryState.QUEUED, reason);
            return;
        }
        Optional<Lookup> lookup = connection.flatMap(c -> c.feature(Lookup.class));
        if (lookup.isEmpty()) {
            uncertain(part, reason);
        } else if (connections.connected(part.account())) {
            settle(part, reason, find(part, lookup.get()));
        }
    }

    private void settle(OutboxPart part, Optional<Text> reason, Optional<Found> answer) throws InterruptedException {
        if (answer.isEmpty()) {
            Thread.sleep(A_MOMENT);
            return;
        }
        Found found = answer.get();
        switch (found.answer()) {
            case ARRIVED ->
                lane.run(tx -> {
                    found.serverRef().ifPresent(ref -> store.remember(tx, part, ref));
                    settleIfOpen(tx, part, DeliveryState.SENT, Optional.empty());
                });
            case NEVER_ARRIVED -> neverArrived(part);
            case UNKNOWN -> uncertain(part, reason);
        }
    }

    /** What breaks the line whenever it is sent (longer than the server allows, say) must not do so for ever. */
    private void neverArrived(OutboxPart part) throws InterruptedException {
        if (part.attempts() < MOST_ATTEMPTS) {
            become(part, DeliveryState.QUEUED, Optional.empty());
        } else {
            giveUp(part, breaksTheLine());
        }
    }

    private void uncertain(OutboxPart part, Optional<Text> reason) throws InterruptedException {
        lane.run(tx -> {
            if (settleIfOpen(tx, part, DeliveryState.UNCERTAIN, Optional.of(reason.orElse(dropped())))) {
                store.hold(tx, part);
            }
        });
    }

    /** Empty: the line is down, so that the question stays open until it is up again. */
    private static Optional<Found> find(OutboxPart part, Lookup lookup) throws InterruptedException {
        try {
            return Optional.of(lookup.find(
                    part.to(),
                    part.transactionId(),
                    part.command(),
                    part.startedAt().orElseThrow()));
        } catch (AdapterException e) {
            LOG.log(Level.WARNING, "Part " + part.id() + " could not be looked up", e);
            return e.kind == AdapterException.Kind.NOT_CONNECTED ? Optional.empty() : Optional.of(nobodyKnows());
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "The adapter failed while looking part " + part.id() + " up", e);
            return Optional.of(nobodyKnows());
        }
    }

    private static Found nobodyKnows() {
        return new Found(Found.Answer.UNKNOWN, Optional.empty());
    }

    private void become(OutboxPart part, DeliveryState state, Optional<Text> reason) throws InterruptedException {
        lane.run(tx -> settleIfOpen(tx, part, state, reason));
    }

    /** An echo or a receipt may have settled it in the meantime; then that stands. */
    private boolean settleIfOpen(Tx tx, OutboxPart part, DeliveryState state, Optional<Text> reason) {
        boolean open = store.get(tx, part.id())
                .filter(now -> now.state() == DeliveryState.SENDING)
                .isPresent();
        if (open) {
            store.become(tx, part, state, reason);
        }
        return open;
    }

    private static Text breaksTheLine() {
        return new Text(
                "line-breaks",
                Map.of("times", Integer.toString(MOST_ATTEMPTS)),
                "The line broke " + MOST_ATTEMPTS + " times while this was sent, and it never arrived. It may be longer"
                        + " than the network's server allows: send it in shorter messages.");
    }

    private static Text dropped() {
        return new Text("line-dropped", Map.of(), "The line dropped while sending; it may have arrived.");
    }
}
