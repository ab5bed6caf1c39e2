package org.carrel.adapter.irc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.irc.wire.Arrival;
import org.carrel.adapter.irc.wire.Batch;
import org.carrel.adapter.irc.wire.IrcLine;

/** Asks a server for what was said (<a href="https://ircv3.net/specs/extensions/chathistory">IRCv3 chathistory</a>). */
final class HistoryReader {

    private static final int MOST = 200;
    private static final String TARGETS = "draft/chathistory-targets";

    private final PaceKeeper pace;

    HistoryReader(PaceKeeper pace) {
        this.pace = pace;
    }

    /** The server does not give it. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String said) {
            super(said);
        }
    }

    /**
     * With whom somebody has talked last.
     *
     * @param at when
     */
    record Talk(String nick, Instant at) {}

    /** How many messages a page has at most. */
    static int most(Live live) {
        return Math.min(MOST, live.known().server().chatHistory().orElse(MOST));
    }

    /** What was said in a dialog after that time, oldest first. */
    List<Arrival> after(Live live, String target, Instant time)
            throws Refused, Requests.NoAnswer, InterruptedException {
        return page(live, "AFTER", target, at(time), most(live));
    }

    /** What was said in a dialog after a line of it; nothing when that line cannot be named. */
    List<Arrival> after(Live live, String target, IrcLine line)
            throws Refused, Requests.NoAnswer, InterruptedException {
        Optional<String> name = name(live, line);
        return name.isEmpty() ? List.of() : page(live, "AFTER", target, name.get(), most(live));
    }

    /** What was said before that message; without one, the newest. Oldest first. */
    List<Arrival> before(Live live, String target, Optional<String> msgid, int limit)
            throws Refused, Requests.NoAnswer, InterruptedException {
        int most = Math.min(limit, most(live));
        return msgid.isPresent()
                ? page(live, "BEFORE", target, "msgid=" + msgid.get(), most)
                : page(live, "LATEST", target, "*", most);
    }

    /** What was said in a dialog before a line of it; nothing when that line cannot be named. */
    List<Arrival> before(Live live, String target, IrcLine line, int limit)
            throws Refused, Requests.NoAnswer, InterruptedException {
        Optional<String> name = name(live, line);
        return name.isEmpty() ? List.of() : page(live, "BEFORE", target, name.get(), Math.min(limit, most(live)));
    }

    /** With whom we have talked in that time, and when last; rooms too. */
    List<Talk> talks(Live live, Instant from, Instant to) throws Refused, Requests.NoAnswer, InterruptedException {
        IrcLine question = IrcLine.of("CHATHISTORY", "TARGETS", at(from), at(to), Integer.toString(most(live)));
        List<Talk> talks = new ArrayList<>();
        for (Arrival each : ask(live, question, TARGETS)) {
            each.lines().filter(line -> line.param(0).equals("TARGETS")).forEach(line -> talks.add(talk(line)));
        }
        return talks;
    }

    private static Talk talk(IrcLine line) {
        return new Talk(line.param(1), Tags.instant(line.param(2)).orElse(Instant.EPOCH));
    }

    private List<Arrival> page(Live live, String which, String target, String reference, int limit)
            throws Refused, Requests.NoAnswer, InterruptedException {
        return ask(live, IrcLine.of("CHATHISTORY", which, target, reference, Integer.toString(limit)), "chathistory");
    }

    private List<Arrival> ask(Live live, IrcLine question, String type)
            throws Refused, Requests.NoAnswer, InterruptedException {
        pace.await(1);
        Requests requests = live.requests();
        Arrival answer = requests.labelled(live.link(), requests.label(), List.of(question));
        Optional<Batch> found = find(answer, type);
        if (found.isEmpty()) {
            throw new Refused(answer.lines().map(IrcLine::last).findFirst().orElse(""));
        }
        return found.get().items();
    }

    private static Optional<Batch> find(Arrival answer, String type) {
        if (!(answer instanceof Batch batch)) {
            return Optional.empty();
        }
        return batch.type().equals(type)
                ? Optional.of(batch)
                : batch.items().stream()
                        .flatMap(item -> find(item, type).stream())
                        .findFirst();
    }

    private static Optional<String> name(Live live, IrcLine line) {
        Optional<String> byId = line.tag(Tags.MSGID)
                .filter(_ -> live.known().server().refersBy("msgid"))
                .map(id -> "msgid=" + id);
        return byId.or(() -> Tags.time(line).map(HistoryReader::at));
    }

    private static String at(Instant time) {
        String text = time.truncatedTo(ChronoUnit.MILLIS).toString();
        return "timestamp=" + (text.contains(".") ? text : text.replace("Z", ".000Z"));
    }
}
