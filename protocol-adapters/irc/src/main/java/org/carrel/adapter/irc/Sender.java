package org.carrel.adapter.irc;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Command;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Sent;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.irc.wire.Arrival;
import org.carrel.adapter.irc.wire.Batch;
import org.carrel.adapter.irc.wire.IrcLine;
import org.carrel.adapter.irc.wire.LineWriter;

/** Sends a command at the account's pace, and waits until the server has it, or has said no. */
final class Sender {

    private final Line line;
    private final Abilities abilities;
    private final Memory memory;
    private final PaceKeeper pace;
    private final Clock clock;

    Sender(Line line, Abilities abilities, Memory memory, PaceKeeper pace, Clock clock) {
        this.line = line;
        this.abilities = abilities;
        this.memory = memory;
        this.pace = pace;
        this.clock = clock;
    }

    Sent send(DialogRef dialog, TransactionId id, Command command) throws AdapterException, InterruptedException {
        Live live = line.open().orElseThrow(Failures::notConnected);
        if (!isAddress(dialog, live)) {
            throw Failures.badAddress(dialog.address());
        }
        CommandWriter writer = new CommandWriter(live.known(), dialog.address());
        return switch (command) {
            case Command.Edit edit -> throw Failures.noEdits();
            case Command.Read read -> throw Failures.noReceipts();
            case Command.Say say -> {
                present(live, dialog);
                yield one(live, dialog, id.value(), writer.say(say, id, abilities.limits(dialog)));
            }
            case Command.Retract retract -> {
                IrcLine redact = writer.retract(retract.target());
                memory.recent().add(Recent.retractionOf(redact.param(1)));
                yield one(live, dialog, live.requests().label(), List.of(redact));
            }
            case Command.React react -> react(live, dialog, id, react, writer);
        };
    }

    /** One nick or one channel: a comma would mean several, and a dollar all who are on a server. */
    private static boolean isAddress(DialogRef dialog, Live live) {
        String address = dialog.address();
        boolean channel = live.known().server().isChannel(address);
        return !address.isEmpty()
                && channel == (dialog.kind() == DialogRef.Kind.ROOM)
                && address.chars().noneMatch(c -> c == ',' || c == ' ' || Character.isISOControl(c))
                && (channel || "$@:+".indexOf(address.charAt(0)) < 0);
    }

    /** All of them before the first one goes. */
    private static void check(Live live, List<IrcLine> lines) throws AdapterException {
        try {
            lines.forEach(each -> LineWriter.write(each, live.known().server().lineLength()));
        } catch (IllegalArgumentException e) {
            throw Failures.unsendable();
        }
    }

    private void present(Live live, DialogRef dialog) throws AdapterException {
        boolean there = dialog.kind() == DialogRef.Kind.PEER
                || live.listening()
                        .ask(session ->
                                session.channels().channel(dialog.address()).isPresent());
        if (!there) {
            throw memory.wishes().wants(dialog)
                    ? Failures.notInRoomNow(dialog.address())
                    : Failures.notInRoom(dialog.address());
        }
    }

    private Sent react(Live live, DialogRef dialog, TransactionId id, Command.React react, CommandWriter writer)
            throws AdapterException, InterruptedException {
        String message = react.target().server().orElse("");
        // what we remember does not outlive the process; what the command knows may miss another client's
        Set<String> before = new TreeSet<>(memory.reactions().of(message, Authors.US));
        before.addAll(react.before());
        Sent sent = new Sent(Sent.Level.ACCEPTED, Optional.empty(), clock.instant());
        for (IrcLine each : writer.react(react, before, id)) {
            sent = one(live, dialog, live.requests().label(), List.of(each));
        }
        memory.reactions().set(message, Authors.US, react.all());
        return sent;
    }

    private Sent one(Live live, DialogRef dialog, String label, List<IrcLine> lines)
            throws AdapterException, InterruptedException {
        check(live, lines);
        pace.await(lines.size());
        if (live.link().isClosed()) {
            throw Failures.notConnected();
        }
        try {
            return live.known().labels() ? labelled(live, dialog, label, lines) : fenced(live, dialog, lines);
        } catch (Requests.NoAnswer e) {
            throw Failures.uncertain();
        }
    }

    /** The echo is the proof, and has the server's id; without echoes the server says that there is nothing to say. */
    private Sent labelled(Live live, DialogRef dialog, String label, List<IrcLine> lines)
            throws AdapterException, InterruptedException, Requests.NoAnswer {
        Arrival answer = live.requests().labelled(live.link(), label, lines);
        Optional<IrcLine> refusal = answer.lines().filter(Sender::isRefusal).findFirst();
        if (refusal.isPresent()) {
            throw Failures.refused(refusal.get(), dialog.address());
        }
        Optional<IrcLine> echo = echo(answer);
        Optional<String> ref = echo.flatMap(found -> found.tag(Tags.MSGID));
        ref.ifPresent(memory.recent()::add);
        Instant at = echo.flatMap(Tags::time).orElseGet(clock::instant);
        return new Sent(Sent.Level.ACCEPTED, ref, at);
    }

    private static Optional<IrcLine> echo(Arrival answer) {
        return switch (answer) {
            case Arrival.Single single -> Optional.of(single.line()).filter(Sender::isMessage);
            case Batch batch when batch.type().equals(Caps.MULTILINE) -> Optional.of(batch.opening());
            case Batch batch ->
                batch.items().stream().flatMap(item -> echo(item).stream()).findFirst();
        };
    }

    private static boolean isMessage(IrcLine line) {
        return line.is("PRIVMSG") || line.is("TAGMSG");
    }

    /** Who says nothing against it has taken it; that it arrived nobody says. */
    private Sent fenced(Live live, DialogRef dialog, List<IrcLine> lines)
            throws AdapterException, InterruptedException, Requests.NoAnswer {
        List<IrcLine> answer =
                live.requests().fenced(live.link(), lines, each -> isRefusal(each) && isAbout(each, live, dialog));
        if (!answer.isEmpty()) {
            throw Failures.refused(answer.getFirst(), dialog.address());
        }
        return new Sent(Sent.Level.WRITTEN, Optional.empty(), clock.instant());
    }

    private static boolean isAbout(IrcLine line, Live live, DialogRef dialog) {
        return line.params().stream()
                .anyMatch(param -> live.known().server().fold(param).equals(dialog.address()));
    }

    private static boolean isRefusal(IrcLine line) {
        return line.is("FAIL")
                || line.is("263")
                || line.is("716")
                || line.is("717")
                || line.command().matches("[45][0-9][0-9]");
    }
}
