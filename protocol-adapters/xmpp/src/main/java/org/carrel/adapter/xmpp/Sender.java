package org.carrel.adapter.xmpp;

import java.time.Clock;
import java.util.Optional;
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
import org.jivesoftware.smack.packet.IQ;
import org.jxmpp.jid.Jid;

/** Sends a command and waits until the server has it: by stream management (XEP-0198), else by a ping behind it. */
final class Sender {

    private final Line line;
    private final MessageWriter writer;
    private final RoomSender rooms;
    private final Uploads uploads;
    private final Acknowledgements acknowledgements;
    private final Patience patience;
    private final Clock clock;

    Sender(
            Line line,
            MessageWriter writer,
            RoomSender rooms,
            Uploads uploads,
            Acknowledgements acknowledgements,
            Patience patience,
            Clock clock) {
        this.line = line;
        this.writer = writer;
        this.rooms = rooms;
        this.uploads = uploads;
        this.acknowledgements = acknowledgements;
        this.patience = patience;
        this.clock = clock;
    }

    Sent send(DialogRef dialog, TransactionId id, Command command) throws AdapterException, InterruptedException {
        Command ready = uploads.ready(id, command);
        Sent sent = dialog.kind() == DialogRef.Kind.ROOM ? rooms.send(dialog, id, ready) : said(dialog, id, ready);
        if (!ready.equals(command)) {
            uploads.sent(id);
        }
        return sent;
    }

    private Sent said(DialogRef dialog, TransactionId id, Command command)
            throws AdapterException, InterruptedException {
        Jid to = Whispers.address(dialog.address()).orElseThrow(() -> Failures.badAddress(dialog.address()));
        Node message = writer.write(dialog, id, command);
        XmppLink link = line.open().orElseThrow(Failures::notConnected);
        int use = link.use();
        CompletableFuture<Acknowledgements.Outcome> outcome = acknowledgements.expect(id.value());
        try {
            write(link, message, to);
            return link.isSmEnabled() ? accepted(link, use, outcome) : written(link, outcome);
        } finally {
            acknowledgements.giveUp(id.value());
        }
    }

    private void write(XmppLink link, Node message, Jid to) throws AdapterException, InterruptedException {
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

    private Sent accepted(XmppLink link, int use, CompletableFuture<Acknowledgements.Outcome> outcome)
            throws AdapterException, InterruptedException {
        try {
            judge(outcome.get(patience.acknowledgement().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            link.dead("the server did not acknowledge a message within " + patience.acknowledgement(), use);
            throw Failures.uncertain();
        } catch (ExecutionException e) {
            throw Failures.uncertain();
        }
        return new Sent(Sent.Level.ACCEPTED, Optional.empty(), clock.instant());
    }

    /** The server reads in order: who answers what came after has read what came before. */
    private Sent written(XmppLink link, CompletableFuture<Acknowledgements.Outcome> outcome)
            throws AdapterException, InterruptedException {
        try {
            link.ask(IQ.Type.get, Node.of("urn:xmpp:ping", "ping"));
        } catch (Asking.NoAnswer e) {
            throw Failures.uncertain();
        }
        if (outcome.isDone()) {
            judge(outcome.resultNow());
        }
        return new Sent(Sent.Level.WRITTEN, Optional.empty(), clock.instant());
    }

    private static void judge(Acknowledgements.Outcome outcome) throws AdapterException {
        switch (outcome) {
            case Acknowledgements.Outcome.Acknowledged yes -> {
                // As it should be.
            }
            case Acknowledgements.Outcome.Refused refused -> throw Failures.refused(refused.refusal());
            case Acknowledgements.Outcome.LinkLost lost -> throw Failures.uncertain();
        }
    }
}
