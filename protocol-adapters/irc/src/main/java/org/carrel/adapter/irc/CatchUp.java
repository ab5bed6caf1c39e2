package org.carrel.adapter.irc;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Scope;
import org.carrel.adapter.irc.wire.Arrival;
import org.carrel.adapter.irc.wire.IrcLine;

/** Reads what was said while we were away, where the server keeps it: run by run, from the position that was stored. */
final class CatchUp {

    /** Clocks of servers differ; what is read twice for it is known by its id. */
    private static final Duration SLACK = Duration.ofSeconds(5);

    private final AdapterContext context;
    private final HistoryReader history;
    private final Deliveries deliveries;
    private final Progress progress;

    CatchUp(AdapterContext context, HistoryReader history, Deliveries deliveries, Progress progress) {
        this.context = context;
        this.history = history;
        this.deliveries = deliveries;
        this.progress = progress;
    }

    /** A room that we are in. */
    void room(Live live, String name) throws Requests.NoAnswer, InterruptedException {
        DialogRef room = live.listening().ask(session -> session.room(name));
        Scope scope = Position.scope(room);
        Optional<Instant> from = begin(live, scope);
        if (from.isPresent()) {
            try {
                dialog(live, name, from.get(), scope);
            } catch (HistoryReader.Refused e) {
                log(name, e);
                return;
            }
        }
        progress.caughtUp(scope);
    }

    /** Everything between us and single people. Its position moves only when all of them have been read. */
    void people(Live live) throws Requests.NoAnswer, InterruptedException {
        Optional<Instant> from = begin(live, Position.PRIVATE);
        if (from.isPresent()) {
            try {
                Instant to = now(live);
                for (HistoryReader.Talk talk : history.talks(live, from.get(), to.plus(Duration.ofDays(1)))) {
                    if (!live.known().server().isChannel(talk.nick())) {
                        dialog(live, talk.nick(), from.get(), new Scope(""));
                    }
                }
                deliveries.deliver(List.of(), Map.of(Position.PRIVATE, new Position(to)));
            } catch (HistoryReader.Refused e) {
                log("", e);
                return;
            }
        }
        progress.caughtUp(Position.PRIVATE);
    }

    /** From where to read; nothing at the very first time, which begins at the present. */
    private Optional<Instant> begin(Live live, Scope scope) throws InterruptedException {
        Optional<Instant> stored =
                context.cursor(scope).map(cursor -> Position.of(cursor).at().minus(SLACK));
        if (stored.isEmpty()) {
            deliveries.deliver(List.of(), Map.of(scope, new Position(now(live))));
        }
        return stored;
    }

    private Instant now(Live live) {
        return live.listening().ask(session -> session.serverTime()).orElseGet(context.clock()::instant);
    }

    private void dialog(Live live, String target, Instant from, Scope scope)
            throws HistoryReader.Refused, Requests.NoAnswer, InterruptedException {
        List<Arrival> page = history.after(live, target, from);
        while (!page.isEmpty()) {
            deliver(live, page, scope);
            IrcLine last = page.getLast().head();
            page = history.after(live, target, last);
            if (!page.isEmpty() && page.getLast().head().equals(last)) {
                // a server that goes round in circles has nothing more to say
                return;
            }
        }
    }

    private void deliver(Live live, List<Arrival> page, Scope scope) throws InterruptedException {
        List<Event> events = new ArrayList<>();
        for (Arrival each : page) {
            live.listening()
                    .with(reading -> reading.old(each, Head.Source.CATCH_UP))
                    .ifPresent(events::add);
        }
        Optional<Position> reached = Tags.time(page.getLast().head())
                .map(Position::new)
                .filter(_ -> !scope.name().isEmpty());
        Map<Scope, Position> position = reached.map(at -> Map.of(scope, at)).orElse(Map.of());
        for (int from = 0; from < Math.max(1, events.size()); from += Deliveries.MOST) {
            int to = Math.min(from + Deliveries.MOST, events.size());
            deliveries.deliver(events.subList(from, to), to == events.size() ? position : Map.of());
        }
    }

    /** History that cannot be read must not keep live messages away; their position stays, so it is asked for again. */
    private void log(String target, HistoryReader.Refused refused) {
        context.logger()
                .log(
                        System.Logger.Level.WARNING,
                        "The history of {0} could not be read: {1}",
                        target.isEmpty() ? "people" : target,
                        refused.getMessage());
    }
}
