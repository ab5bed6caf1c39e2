package org.carrel.adapter.xmpp;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Command;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Found;
import org.carrel.adapter.Lookup;
import org.carrel.adapter.TransactionId;
import org.jivesoftware.smack.packet.IQ;
import org.jxmpp.jid.BareJid;

/** Finds out, in our archive, whether a message of ours got there. */
final class XmppLookup implements Lookup {

    /** Clocks differ, and reading too much costs little in one dialog. */
    private static final Duration SLACK = Duration.ofDays(1);

    private final String own;
    private final Line line;
    private final Archive archive;
    private final Listening listening;
    private final Acknowledgements acknowledgements;

    XmppLookup(String own, Line line, Archive archive, Listening listening, Acknowledgements acknowledgements) {
        this.own = own;
        this.line = line;
        this.archive = archive;
        this.listening = listening;
        this.acknowledgements = acknowledgements;
    }

    @Override
    public Found find(DialogRef dialog, TransactionId id, Command command, Instant from)
            throws AdapterException, InterruptedException {
        XmppLink link = line.open().orElseThrow(Failures::notConnected);
        BareJid with = Addresses.parse(dialog.address()).orElseThrow(() -> Failures.badAddress(dialog.address()));
        if (!listening.session().archive()) {
            return acknowledgements.cameLate(id.value()) ? arrived(Optional.empty()) : unknown();
        }
        try {
            Optional<Arrival> found = search(link, with, id, from.minus(SLACK));
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

    private Optional<Arrival> search(XmppLink link, BareJid with, TransactionId id, Instant start)
            throws Asking.NoAnswer, Archive.Refused, Archive.Forgotten, InterruptedException {
        Archive.Question question = new Archive.Question(
                Optional.of(with), Optional.of(start), Optional.empty(), Optional.empty(), Archive.PAGE);
        while (true) {
            Archive.Page page = archive.ask(link, question);
            Optional<Arrival> found = page.entries().stream()
                    .filter(entry -> isThat(entry.message(), id.value()))
                    .findFirst();
            if (found.isPresent() || page.complete() || page.last().isEmpty()) {
                return found;
            }
            question = question.next(page.last().get());
        }
    }

    private boolean isThat(Node message, String id) {
        return Addresses.bare(message.attribute("from")).equals(own)
                && (message.attribute("id").equals(id)
                        || message.all(Namespaces.STANZA_ID, "origin-id")
                                .anyMatch(origin -> origin.attribute("id").equals(id)));
    }

    /** That something is not in the archive says nothing unless the archive takes all that goes to that address. */
    private static boolean keepsEverything(XmppLink link, BareJid with) throws Asking.NoAnswer, InterruptedException {
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
