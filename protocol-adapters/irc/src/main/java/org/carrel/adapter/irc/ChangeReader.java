package org.carrel.adapter.irc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Signal;
import org.carrel.adapter.Target;
import org.carrel.adapter.Text;
import org.carrel.adapter.irc.room.Change;
import org.carrel.adapter.irc.room.Channel;
import org.carrel.adapter.irc.room.Occupant;
import org.carrel.adapter.irc.text.FormatReader;
import org.carrel.adapter.irc.wire.IrcLine;

/** Turns what has changed in the channels into signals and events. For the thread that reads. */
final class ChangeReader {

    private final Session session;
    private final Authors authors;

    ChangeReader(Session session, Authors authors) {
        this.session = session;
        this.authors = authors;
    }

    /** What is to be told of a change; while we come in, only the whole list at its end. */
    List<Signal> read(Change change) {
        return switch (change) {
            case Change.Entered entered when entered.us() -> List.of();
            case Change.Entered entered -> moved(entered.channel(), entered.who(), true, "");
            case Change.Left left when left.us() -> List.of();
            case Change.Left left -> moved(left.channel(), left.who(), false, why(left));
            case Change.Complete complete -> List.of(occupants(complete.channel()));
            case Change.Renamed renamed -> renamed(renamed);
            case Change.Topic topic -> List.of();
        };
    }

    private List<Signal> moved(Channel channel, Occupant who, boolean in, String why) {
        return List.of(new Signal.Moved(session.room(channel.name()), authors.of(who), in, why));
    }

    private static String why(Change.Left left) {
        return left.by().isEmpty() ? left.why() : left.by() + ": " + left.why();
    }

    private Signal occupants(Channel channel) {
        return new Signal.Occupants(
                session.room(channel.name()),
                channel.occupants().stream().map(authors::of).toList());
    }

    /**
     * What must not be lost of a change: what a room is about, and that we are no longer in it without having left.
     *
     * @param line that brought it
     * @param left whether we asked to leave
     */
    Optional<Event> event(Change change, IrcLine line, boolean left, Instant now) {
        return switch (change) {
            case Change.Topic topic -> {
                String subject = FormatReader.read(topic.channel().topic()).text();
                yield Optional.of(changed(topic.channel(), line, Optional.of(subject), Optional.empty(), now));
            }
            case Change.Left gone
            when gone.us() && !left && !line.is("QUIT") ->
                Optional.of(changed(gone.channel(), line, Optional.empty(), Optional.of(ended(gone)), now));
            default -> Optional.empty();
        };
    }

    private Event changed(Channel channel, IrcLine line, Optional<String> subject, Optional<Text> ended, Instant now) {
        DialogRef room = session.room(channel.name());
        Target refs = new Target(line.tag(Tags.MSGID), Optional.empty(), Optional.empty());
        Instant at = Tags.time(line).orElse(now);
        Head head = new Head(room, authors.of(line, room), refs, at, Head.Source.LIVE);
        return new Event.RoomChanged(head, subject, Optional.empty(), ended);
    }

    private static Text ended(Change.Left left) {
        Map<String, String> parameters = Map.of(
                "room",
                left.channel().name(),
                "by",
                left.by(),
                "reason",
                FormatReader.read(left.why()).text());
        return left.by().isEmpty()
                ? Words.text("room-left", "The server took us out of {room}: {reason}", parameters)
                : Words.text("room-kicked", "{by} removed us from {room}: {reason}", parameters);
    }

    /** The same one under another name, wherever they are. */
    private List<Signal> renamed(Change.Renamed renamed) {
        List<Signal> signals = new ArrayList<>();
        for (Channel channel : session.channels().all()) {
            session.channels()
                    .occupant(channel.name(), renamed.who().nick())
                    .ifPresent(who -> signals.addAll(moved(channel, who, true, renamed.from())));
        }
        return signals;
    }
}
