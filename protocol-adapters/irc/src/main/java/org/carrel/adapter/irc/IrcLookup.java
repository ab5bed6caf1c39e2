package org.carrel.adapter.irc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Command;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Found;
import org.carrel.adapter.Lookup;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.irc.wire.Arrival;
import org.carrel.adapter.irc.wire.IrcLine;

/** Finds out, in the server's history, whether a message of ours got there: each of them carries its transaction's name. */
final class IrcLookup implements Lookup {

    /** Clocks differ. */
    private static final Duration SLACK = Duration.ofMinutes(10);

    private static final int MOST_PAGES = 50;
    private static final Found UNKNOWN = new Found(Found.Answer.UNKNOWN, Optional.empty());

    private final Line line;
    private final HistoryReader history;

    IrcLookup(Line line, HistoryReader history) {
        this.line = line;
        this.history = history;
    }

    @Override
    public Found find(DialogRef dialog, TransactionId id, Command command, Instant from)
            throws AdapterException, InterruptedException {
        Live live = line.open().orElseThrow(Failures::notConnected);
        boolean kept = live.known().history() && live.known().sendsTag("carrel/id") && command instanceof Command.Say;
        if (!kept || (dialog.kind() == DialogRef.Kind.PEER && !live.known().signedIn())) {
            return UNKNOWN;
        }
        try {
            return search(live, dialog, id, from.minus(SLACK));
        } catch (HistoryReader.Refused e) {
            return UNKNOWN;
        } catch (Requests.NoAnswer e) {
            throw Failures.noAnswer();
        }
    }

    private Found search(Live live, DialogRef dialog, TransactionId id, Instant from)
            throws HistoryReader.Refused, Requests.NoAnswer, InterruptedException {
        List<Arrival> page = history.after(live, dialog.address(), from);
        for (int pages = 1; !page.isEmpty(); pages++) {
            Optional<IrcLine> found = page.stream()
                    .map(Arrival::head)
                    .filter(each ->
                            each.tag(Tags.OURS).filter(id.value()::equals).isPresent())
                    .filter(each -> live.listening().ask(session -> session.isOurs(each)))
                    .findFirst();
            if (found.isPresent()) {
                return new Found(Found.Answer.ARRIVED, found.get().tag(Tags.MSGID));
            }
            if (pages == MOST_PAGES) {
                return UNKNOWN;
            }
            page = history.after(live, dialog.address(), page.getLast().head());
        }
        return new Found(Found.Answer.NEVER_ARRIVED, Optional.empty());
    }
}
