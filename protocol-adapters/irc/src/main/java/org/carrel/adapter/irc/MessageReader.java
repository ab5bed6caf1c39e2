package org.carrel.adapter.irc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carrel.adapter.Author;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Target;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.irc.text.Ctcp;
import org.carrel.adapter.irc.text.FormatReader;
import org.carrel.adapter.irc.text.Mentions;
import org.carrel.adapter.irc.wire.Arrival;
import org.carrel.adapter.irc.wire.Batch;
import org.carrel.adapter.irc.wire.IrcLine;

/**
 * Turns what arrived into the event it stands for: words, reactions, retractions, invitations. It changes
 * nothing but the memory of reactions. For the thread that reads.
 */
final class MessageReader {

    private final Session session;
    private final Authors authors;
    private final Reactions reactions;

    MessageReader(Session session, Authors authors, Reactions reactions) {
        this.session = session;
        this.authors = authors;
        this.reactions = reactions;
    }

    /**
     * The event, or nothing for what has none.
     *
     * @param otherwise when it was sent, if it does not say so
     */
    Optional<Event> read(Arrival arrival, Head.Source source, Instant otherwise) {
        Optional<Event> event = switch (arrival) {
            case Arrival.Single single -> line(single.line(), source, otherwise);
            case Batch batch when batch.type().equals(Caps.MULTILINE) -> together(batch, source, otherwise);
            case Batch batch -> Optional.empty();
        };
        return event.filter(found -> !found.head().dialog().address().isEmpty());
    }

    private Optional<Event> line(IrcLine line, Head.Source source, Instant otherwise) {
        return switch (line.command()) {
            case "PRIVMSG", "NOTICE" -> said(line, line.param(1), source, otherwise);
            case "TAGMSG" -> reacted(line, source, otherwise);
            case "REDACT" -> redacted(line, source, otherwise);
            case "INVITE" -> invited(line, source, otherwise);
            default -> Optional.empty();
        };
    }

    /** Its lines are one text; tags of the batch hold for it (IRCv3 multiline). */
    private Optional<Event> together(Batch batch, Head.Source source, Instant otherwise) {
        StringBuilder text = new StringBuilder();
        Optional<IrcLine> first = Optional.empty();
        for (IrcLine line : batch.lines().toList()) {
            text.append(first.isEmpty() || line.tags().containsKey(Tags.CONCAT) ? "" : "\n")
                    .append(line.param(1));
            first = first.or(() -> Optional.of(line));
        }
        return first.flatMap(line -> said(
                new IrcLine(batch.opening().tags(), line.source(), line.command(), line.params()),
                text.toString(),
                source,
                otherwise));
    }

    private Optional<Event> said(IrcLine line, String text, Head.Source source, Instant otherwise) {
        DialogRef dialog = session.dialog(line);
        boolean ours = session.isOurs(line);
        if (!ours && Session.isNobody(line.from()) && dialog.kind() == DialogRef.Kind.PEER) {
            return Optional.empty();
        }
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return content(line, text, dialog)
                .map(content -> new Event.Received(
                        head(line, dialog, source, otherwise),
                        List.of(content),
                        Tags.about(line).map(MessageReader::named)));
    }

    private Optional<Content> content(IrcLine line, String text, DialogRef dialog) {
        Optional<Ctcp> ctcp = Ctcp.of(text);
        if (ctcp.isEmpty()) {
            return Optional.of(plain(text, dialog));
        }
        if (ctcp.get().isAction()) {
            Content.Plain plain = plain(ctcp.get().words(), dialog);
            return Optional.of(new Content.Action(plain.text(), plain.marks()));
        }
        if (ctcp.get().command().equals("DCC") && line.is("PRIVMSG")) {
            return Optional.of(direct(text));
        }
        return Optional.empty();
    }

    private Content.Plain plain(String text, DialogRef dialog) {
        Content.Plain plain = FormatReader.read(text);
        return dialog.kind() == DialogRef.Kind.ROOM
                ? Mentions.of(session.channels().own(), plain)
                : plain;
    }

    /** A program offers a file or a line past the server, which we take from nobody. */
    private static Content direct(String raw) {
        return new Content.Unreadable(
                Words.text(
                        "unreadable-dcc",
                        "This person offered a file or a chat from program to program (DCC), which Carrel does not take."
                                + " Ask for a link instead."),
                raw);
    }

    private Optional<Event> reacted(IrcLine line, Head.Source source, Instant otherwise) {
        Optional<String> on = line.tag(Tags.REACT);
        Optional<String> reaction = on.or(() -> line.tag(Tags.UNREACT));
        Optional<String> message = Tags.about(line);
        if (reaction.isEmpty() || message.isEmpty()) {
            return Optional.empty();
        }
        Head head = head(line, session.dialog(line), source, otherwise);
        Set<String> all = reactions.change(message.get(), head.author().key(), reaction.get(), on.isPresent());
        return Optional.of(new Event.Reacted(head, named(message.get()), all));
    }

    /** The server has looked whether they may, so they count as one who may. */
    private Optional<Event> redacted(IrcLine line, Head.Source source, Instant otherwise) {
        Head head = head(line, session.dialog(line), source, otherwise);
        Author author = head.author();
        Author trusted = author.role() == Author.Role.US
                ? author
                : new Author(author.key(), author.address(), author.name(), Author.Role.MODERATOR, author.trust());
        Head by = new Head(head.dialog(), trusted, head.refs(), head.sentAt(), head.source());
        return line.param(1).isEmpty()
                ? Optional.empty()
                : Optional.of(new Event.Retracted(by, named(line.param(1)), line.param(2)));
    }

    /** With invite-notify we also hear of invitations of others. */
    private Optional<Event> invited(IrcLine line, Head.Source source, Instant otherwise) {
        if (!session.channels().isOwn(line.param(0)) || !session.server().isChannel(line.param(1))) {
            return Optional.empty();
        }
        Head head = head(line, session.room(line.param(1)), source, otherwise);
        return Optional.of(new Event.Asked(head, Event.Asked.Ask.ROOM, ""));
    }

    /** Whose, where, when. */
    Head head(IrcLine line, DialogRef dialog, Head.Source source, Instant otherwise) {
        Optional<TransactionId> ours = session.isOurs(line)
                ? line.tag(Tags.OURS)
                        .or(() -> line.tag(Tags.LABEL))
                        .filter(MessageReader::isTransaction)
                        .map(TransactionId::new)
                : Optional.empty();
        return new Head(
                dialog,
                authors.of(line, dialog),
                new Target(line.tag(Tags.MSGID), Optional.empty(), ours),
                Tags.time(line).orElse(otherwise),
                source);
    }

    /** Another client of ours may have put anything there. */
    private static boolean isTransaction(String id) {
        return id.matches("[a-z0-9-]{1,32}");
    }

    private static Target named(String msgid) {
        return new Target(Optional.of(msgid), Optional.empty(), Optional.empty());
    }
}
