package org.carrel.adapter.xmpp;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Command;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Found;
import org.carrel.adapter.Lookup;
import org.carrel.adapter.TransactionId;
import org.jivesoftware.smack.packet.IQ;
import org.jxmpp.jid.Jid;

/** Finds out, in our archive or the room's, whether a message of ours got there. */
final class XmppLookup implements Lookup {

    /** Clocks differ, and reading too much costs little in one dialog. */
    private static final Duration SLACK = Duration.ofDays(1);

    private final String own;
    private final Line line;
    private final Archive archive;
    private final Listening listening;
    private final Acknowledgements acknowledgements;
    private final RoomStays stays;

    XmppLookup(
            String own,
            Line line,
            Archive archive,
            Listening listening,
            Acknowledgements acknowledgements,
            RoomStays stays) {
        this.own = own;
        this.line = line;
        this.archive = archive;
        this.listening = listening;
        this.acknowledgements = acknowledgements;
        this.stays = stays;
    }

    @Override
    public Found find(DialogRef dialog, TransactionId id, Command command, Instant from)
            throws AdapterException, InterruptedException {
        XmppLink link = line.open().orElseThrow(Failures::notConnected);
        if (dialog.kind() == DialogRef.Kind.ROOM) {
            return findInRoom(link, dialog, id, command, from);
        }
        Jid with = Whispers.address(dialog.address()).orElseThrow(() -> Failures.badAddress(dialog.address()));
        if (!listening.session().archive()) {
            return acknowledgements.cameLate(id.value()) ? arrived(Optional.empty()) : unknown();
        }
        try {
            Optional<Arrival> found = search(
                    question -> archive.ask(link, question),
                    Optional.of(with),
                    from.minus(SLACK),
                    message -> isOurs(message) && isThat(message, id.value()));
            if (found.isPresent()) {
                return arrived(found.get().archiveId());
            }
            if (acknowledgements.cameLate(id.value())) {
                return arrived(Optional.empty());
            }
            return keepsEverything(link, with) ? new Found(Found.Answer.NEVER_ARRIVED, Optional.empty()) : unknown();
        } catch (Archive.Refused | Archive.Forgotten e) {
            return unknown();
        } catch (Asking.NoAnswer e) {
            throw Failures.notConnected();
        }
    }

    /**
     * Our question takes the way that the message took, behind it: had it come through, it would be there. Only what is
     * no words a room may leave out of its archive.
     */
    private Found findInRoom(XmppLink link, DialogRef room, TransactionId id, Command command, Instant from)
            throws AdapterException, InterruptedException {
        Optional<RoomStay> stay =
                stays.in(room.address()).filter(each -> each.traits().archive());
        if (stay.isEmpty()) {
            return unknown();
        }
        Jid address = Addresses.parse(room.address()).orElseThrow(() -> Failures.badAddress(room.address()));
        try {
            Optional<Arrival> found = search(
                    question -> archive.ask(link, Optional.of(address), question),
                    Optional.empty(),
                    from.minus(SLACK),
                    message -> isThat(message, id.value()) && isOurs(stay.get(), message));
            boolean words = command instanceof Command.Say || command instanceof Command.Edit;
            return found.map(entry -> arrived(entry.archiveId()))
                    .orElse(words ? new Found(Found.Answer.NEVER_ARRIVED, Optional.empty()) : unknown());
        } catch (Archive.Refused | Archive.Forgotten e) {
            return unknown();
        } catch (Asking.NoAnswer e) {
            throw Failures.notConnected();
        }
    }

    private interface Asked {
        Archive.Page ask(Archive.Question question)
                throws Asking.NoAnswer, Archive.Refused, Archive.Forgotten, InterruptedException;
    }

    private static Optional<Arrival> search(Asked asked, Optional<Jid> with, Instant start, Predicate<Node> wanted)
            throws Asking.NoAnswer, Archive.Refused, Archive.Forgotten, InterruptedException {
        Archive.Question question =
                new Archive.Question(with, Optional.of(start), Optional.empty(), Optional.empty(), Archive.PAGE);
        while (true) {
            Archive.Page page = asked.ask(question);
            Optional<Arrival> found = page.entries().stream()
                    .filter(entry -> wanted.test(entry.message()))
                    .findFirst();
            if (found.isPresent() || page.complete() || page.last().isEmpty()) {
                return found;
            }
            question = question.next(page.last().get());
        }
    }

    private boolean isOurs(Node message) {
        return Addresses.bare(message.attribute("from")).equals(own);
    }

    private static boolean isOurs(RoomStay stay, Node message) {
        String from = message.attribute("from");
        return Addresses.bare(from).equals(stay.room())
                && stay.isUs(Addresses.resource(from), RoomAuthors.id(stay, message));
    }

    private static boolean isThat(Node message, String id) {
        return message.attribute("id").equals(id)
                || message.all(Namespaces.STANZA_ID, "origin-id")
                        .anyMatch(origin -> origin.attribute("id").equals(id));
    }

    /** That something is not in the archive says nothing unless the archive takes all that goes to that address. */
    private static boolean keepsEverything(XmppLink link, Jid with) throws Asking.NoAnswer, InterruptedException {
        Node answer = link.ask(IQ.Type.get, Node.of(Namespaces.ARCHIVE, "prefs"));
        return answer.child(Namespaces.ARCHIVE, "prefs")
                .filter(prefs -> prefs.attribute("default").equals("always"))
                .filter(prefs -> prefs.all(Namespaces.ARCHIVE, "never")
                        .flatMap(never -> never.all(Namespaces.ARCHIVE, "jid"))
                        .noneMatch(jid -> jid.text().strip().equals(with.toString())))
                .isPresent();
    }

    private static Found arrived(Optional<String> ref) {
        return new Found(Found.Answer.ARRIVED, ref);
    }

    private static Found unknown() {
        return new Found(Found.Answer.UNKNOWN, Optional.empty());
    }
}
