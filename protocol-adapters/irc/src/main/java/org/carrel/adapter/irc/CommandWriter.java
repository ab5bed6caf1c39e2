package org.carrel.adapter.irc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Command;
import org.carrel.adapter.Target;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.irc.text.Form;
import org.carrel.adapter.irc.text.Limits;
import org.carrel.adapter.irc.wire.IrcLine;

/** Turns a command into the lines that carry it. Pure: the same in gives the same out. */
final class CommandWriter {

    private final Known known;
    private final String to;

    /** @param to the nick or channel that it goes to */
    CommandWriter(Known known, String to) {
        this.known = known;
        this.to = to;
    }

    /**
     * The lines of a message, the first of which gets its answer; for a batch, the one that opens it.
     *
     * @throws AdapterException when it refers to a message that has no id, or does not fit
     */
    List<IrcLine> say(Command.Say say, TransactionId id, Limits limits) throws AdapterException {
        Form form = Form.read(say.part().form()).orElseThrow(Failures::renderAgain);
        if (!form.fits(limits)) {
            throw Failures.renderAgain();
        }
        Map<String, String> tags = tags(id);
        say.replyTo()
                .flatMap(Target::server)
                .filter(_ -> known.refers("draft/reply"))
                .ifPresent(message -> about(tags, message));
        if (!form.isMultiline()) {
            return List.of(tagged(tags, "PRIVMSG", to, form.lines().getFirst().words()));
        }
        List<IrcLine> lines = new ArrayList<>();
        lines.add(tagged(tags, "BATCH", "+" + id.value(), Caps.MULTILINE, to));
        for (Form.Line line : form.lines()) {
            IrcLine each = IrcLine.of("PRIVMSG", to, line.words()).tagged(Tags.BATCH, id.value());
            lines.add(line.goesOn() ? each.tagged(Tags.CONCAT, "") : each);
        }
        lines.add(IrcLine.of("BATCH", "-" + id.value()));
        return lines;
    }

    /** Takes back a message. */
    IrcLine retract(Target target) throws AdapterException {
        if (!known.ids() || !known.has(Caps.REDACTION)) {
            throw Failures.noRetractions();
        }
        return IrcLine.of("REDACT", to, target.server().orElseThrow(Failures::noTarget));
    }

    /**
     * Adds and takes away reactions, one line for each.
     *
     * @param before those that we have put there, as far as is known
     */
    List<IrcLine> react(Command.React react, Set<String> before, TransactionId id) throws AdapterException {
        if (!known.refers("draft/react") || !known.sendsTag("draft/reply")) {
            throw Failures.noReactions();
        }
        String message = react.target().server().orElseThrow(Failures::noTarget);
        List<IrcLine> lines = new ArrayList<>();
        for (String gone : new TreeSet<>(before)) {
            if (!react.all().contains(gone)) {
                lines.add(reaction(id, message, Tags.UNREACT, gone));
            }
        }
        for (String put : new TreeSet<>(react.all())) {
            if (!before.contains(put)) {
                lines.add(reaction(id, message, Tags.REACT, put));
            }
        }
        return lines;
    }

    private IrcLine reaction(TransactionId id, String message, String tag, String reaction) {
        Map<String, String> tags = tags(id);
        about(tags, message);
        tags.put(tag, reaction);
        return tagged(tags, "TAGMSG", to);
    }

    private Map<String, String> tags(TransactionId id) {
        Map<String, String> tags = new LinkedHashMap<>();
        if (known.sendsTag("carrel/id")) {
            tags.put(Tags.OURS, id.value());
        }
        return tags;
    }

    /** Under its draft name too, which more programs know. */
    private static void about(Map<String, String> tags, String message) {
        tags.put(Tags.REPLY, message);
        tags.put("+reply", message);
    }

    private static IrcLine tagged(Map<String, String> tags, String command, String... params) {
        return new IrcLine(tags, "", command, List.of(params));
    }
}
