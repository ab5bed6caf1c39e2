package org.carrel.adapter.irc;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.irc.room.Change;
import org.carrel.adapter.irc.wire.Arrival;
import org.carrel.adapter.irc.wire.Batch;
import org.carrel.adapter.irc.wire.Batches;
import org.carrel.adapter.irc.wire.IrcLine;

/** What follows from each line of one connection. Sends and stores nothing itself. For the thread that reads. */
final class Reading {

    private final Session session;
    private final Registration registration;
    private final Requests requests;
    private final Memory memory;
    private final Abilities abilities;
    private final Rules rules;
    private final Batches batches = new Batches();
    private final MessageReader messages;
    private final ChangeReader changes;
    private final TypingReader typing;

    /**
     * How the account wants it.
     *
     * @param ctcp what programs are answered
     * @param invitations what becomes of them
     */
    record Rules(CtcpAnswers ctcp, AccountSettings.Invitations invitations, Clock clock) {}

    Reading(
            Session session,
            Registration registration,
            Requests requests,
            Memory memory,
            Abilities abilities,
            Rules rules) {
        this.session = session;
        this.registration = registration;
        this.requests = requests;
        this.memory = memory;
        this.abilities = abilities;
        this.rules = rules;
        Authors authors = new Authors(session);
        messages = new MessageReader(session, authors, memory.reactions());
        changes = new ChangeReader(session, authors);
        typing = new TypingReader(session, authors, rules.clock());
    }

    TypingReader typing() {
        return typing;
    }

    Heard on(IrcLine line) {
        Heard heard = new Heard();
        if (line.is("PING")) {
            heard.answer(IrcLine.of("PONG", line.last()));
            return heard;
        }
        heard.answer(registration.on(line));
        known(line, heard);
        batches.on(line).ifPresent(arrival -> arrived(arrival, heard));
        requests.heard(line);
        return heard;
    }

    /** What the server says of itself and of us. */
    private void known(IrcLine line, Heard heard) {
        Tags.time(line).ifPresent(session::serverTime);
        memory.nickServ().heard(line);
        switch (line.command()) {
            case "005" -> session.server(session.server().with(line));
            case "900" -> session.account(line.param(2));
            case "901" -> session.account("");
            case "CAP" -> {
                if (registration.outcome().isPresent()) {
                    heard.answer(session.caps().on(line));
                }
            }
            default -> memory.watching().read(line, session).forEach(heard::signal);
        }
    }

    private void arrived(Arrival arrival, Heard heard) {
        if (requests.answered(arrival)) {
            arrival.lines().forEach(line -> changed(line, heard));
            return;
        }
        switch (arrival) {
            case Arrival.Single single -> {
                changed(single.line(), heard);
                said(arrival, single.line(), heard);
            }
            case Batch batch
            when batch.type().equals(Caps.MULTILINE) ->
                batch.lines().findFirst().ifPresent(line -> said(batch, batch.opening(), heard));
            case Batch batch
            when batch.type().equals("chathistory") ->
                batch.items().forEach(item -> deliver(item, Head.Source.CATCH_UP, heard));
            case Batch batch -> batch.items().forEach(item -> arrived(item, heard));
        }
    }

    private void changed(IrcLine line, Heard heard) {
        List<Change> changed = session.channels().on(line);
        if (line.is("MODE") || line.is("324")) {
            session.channels()
                    .channel(line.param(line.is("MODE") ? 0 : 1))
                    .ifPresent(channel -> abilities.formatting(session.room(channel.name()), channel));
        }
        for (Change change : changed) {
            changes.read(change).forEach(heard::signal);
            boolean left = change instanceof Change.Left gone
                    && !memory.wishes().wants(session.room(gone.channel().name()));
            changes.event(change, line, left, rules.clock().instant()).ifPresent(heard::event);
            if (change instanceof Change.Renamed renamed && renamed.us()) {
                heard.renamed();
            }
        }
    }

    private void said(Arrival arrival, IrcLine line, Heard heard) {
        if (memory.probes().heard(line, session)) {
            return;
        }
        if (line.is("PRIVMSG") || line.is("NOTICE") || line.is("TAGMSG")) {
            typing.read(line).ifPresent(heard::signal);
            rules.ctcp().to(line).ifPresent(heard::answer);
        }
        deliver(arrival, Head.Source.LIVE, heard);
    }

    private void deliver(Arrival arrival, Head.Source source, Heard heard) {
        Optional<Event> event = old(arrival, source).filter(found -> isWelcome(found, heard));
        event.ifPresent(heard::event);
        if (event.filter(found -> memory.watching().talkedWith(found.head().dialog()))
                .isPresent()) {
            heard.somebodyNew();
        }
    }

    /** An invitation may be answered by the account's rule, without a person. */
    private boolean isWelcome(Event event, Heard heard) {
        if (!(event instanceof Event.Asked asked)) {
            return true;
        }
        return switch (rules.invitations()) {
            case ASK -> true;
            case REFUSE -> false;
            case ACCEPT -> {
                String room = asked.head().dialog().address();
                memory.wishes().add(AccountSettings.Room.of(room));
                heard.answer(IrcLine.of("JOIN", room));
                yield false;
            }
        };
    }

    /** The event of something, perhaps out of the history; nothing for what was handed over already. */
    Optional<Event> old(Arrival arrival, Head.Source source) {
        return messages.read(arrival, source, rules.clock().instant())
                .filter(event -> name(event).map(memory.recent()::add).orElse(true));
    }

    /** A retraction goes by what it retracts: ours comes back without a label (ergo). */
    private static Optional<String> name(Event event) {
        return event instanceof Event.Retracted retracted
                ? retracted.target().server().map(Recent::retractionOf)
                : event.head().refs().server();
    }
}
