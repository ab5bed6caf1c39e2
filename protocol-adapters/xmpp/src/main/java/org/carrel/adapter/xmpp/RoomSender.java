package org.carrel.adapter.xmpp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Command;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Sent;
import org.carrel.adapter.TransactionId;
import org.jivesoftware.smack.SmackException;
import org.jxmpp.jid.BareJid;

/** Says something in a room and waits until the room has said it to everybody, us among them. */
final class RoomSender {

    private final Line line;
    private final MessageWriter writer;
    private final RoomStays stays;
    private final RoomWishes wishes;
    private final Echoes echoes;
    private final Duration patience;
    private final Clock clock;

    RoomSender(
            Line line,
            MessageWriter writer,
            RoomStays stays,
            RoomWishes wishes,
            Echoes echoes,
            Duration patience,
            Clock clock) {
        this.line = line;
        this.writer = writer;
        this.stays = stays;
        this.wishes = wishes;
        this.echoes = echoes;
        this.patience = patience;
        this.clock = clock;
    }

    Sent send(DialogRef room, TransactionId id, Command command) throws AdapterException, InterruptedException {
        if (command instanceof Command.Read) {
            throw RoomRefusals.noReceipts();
        }
        BareJid to = Addresses.parse(room.address()).orElseThrow(() -> Failures.badAddress(room.address()));
        Node message = writer.write(room, id, command);
        XmppLink link = line.open().orElseThrow(Failures::notConnected);
        if (stays.in(room.address()).isEmpty()) {
            throw wishes.wants(room.address())
                    ? RoomRefusals.notNow(room.address())
                    : RoomRefusals.notJoined(room.address());
        }
        CompletableFuture<Echoes.Outcome> outcome = echoes.expect(room.address(), id.value());
        try {
            write(link, message, to);
            return heard(room.address(), outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS), clock.instant());
        } catch (TimeoutException | ExecutionException e) {
            throw Failures.uncertain();
        } finally {
            echoes.giveUp(room.address(), id.value());
        }
    }

    private void write(XmppLink link, Node message, BareJid to) throws AdapterException, InterruptedException {
        try {
            link.send(message, to);
        } catch (SmackException.NotConnectedException e) {
            throw Failures.notConnected();
        } catch (InterruptedException e) {
            // Smack says this, too, when its own buffer closes with the link: then it did not take the message.
            if (line.open().isEmpty()) {
                throw Failures.notConnected();
            }
            throw e;
        }
    }

    private static Sent heard(String room, Echoes.Outcome outcome, Instant now) throws AdapterException {
        return switch (outcome) {
            case Echoes.Outcome.Heard heard -> new Sent(Sent.Level.ACCEPTED, heard.serverRef(), now);
            case Echoes.Outcome.Refused refused -> throw Failures.refused(refused.refusal());
            case Echoes.Outcome.Outside _ -> throw RoomRefusals.notNow(room);
            case Echoes.Outcome.Lost _ -> throw Failures.uncertain();
        };
    }
}
