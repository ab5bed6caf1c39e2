package org.carrel.routing;

import java.util.List;
import java.util.stream.Collectors;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Author;
import org.carrel.adapter.Content;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Signal;
import org.carrel.store.FitText;

/**
 * Makes every text that an adapter brings fit to be kept and shown; what identifies (addresses, ids) stays as it is. The
 * switches know every kind: a new one does not compile until somebody has looked at its texts.
 */
final class Sanitise {

    private Sanitise() {}

    static Event event(Event event) {
        Head head = head(event.head());
        return switch (event) {
            case Event.Received e -> new Event.Received(head, contents(e.parts()), e.replyTo());
            case Event.Edited e -> new Event.Edited(head, e.target(), contents(e.parts()));
            case Event.Retracted e -> new Event.Retracted(head, e.target(), FitText.of(e.reason()));
            case Event.Reacted e ->
                new Event.Reacted(
                        head, e.target(), e.all().stream().map(FitText::line).collect(Collectors.toSet()));
            case Event.Receipt e -> new Event.Receipt(head, e.upTo(), e.kind());
            case Event.Bounced e -> new Event.Bounced(head, e.target(), FitText.of(e.reason()));
            case Event.Revealed e -> new Event.Revealed(head, e.target(), contents(e.parts()));
            case Event.Rated e -> new Event.Rated(head, e.stars(), FitText.of(e.comment()));
            case Event.RoomChanged e ->
                new Event.RoomChanged(
                        head,
                        e.subject().map(FitText::line),
                        e.successor(),
                        e.ended().map(FitText::of));
            case Event.Asked e -> new Event.Asked(head, e.ask(), FitText.of(e.words()));
            case Event.ContactChanged e ->
                new Event.ContactChanged(head, e.name().map(FitText::line), e.picture(), e.newAddress());
        };
    }

    static Signal signal(Signal signal) {
        return switch (signal) {
            case Signal.Typing s -> new Signal.Typing(s.dialog(), author(s.author()), s.on());
            case Signal.PresenceIs s -> new Signal.PresenceIs(s.address(), s.presence(), FitText.line(s.words()));
            case Signal.Occupants s ->
                new Signal.Occupants(
                        s.dialog(), s.all().stream().map(Sanitise::author).toList());
            case Signal.Moved s -> new Signal.Moved(s.dialog(), author(s.author()), s.in(), FitText.line(s.reason()));
        };
    }

    /** Why something was not done, with what the network said of it. */
    static AdapterException failure(AdapterException why) {
        AdapterException fit = new AdapterException(why.kind, why.nothingSent, why.after, FitText.of(why.text));
        fit.initCause(why);
        return fit;
    }

    private static Head head(Head head) {
        return new Head(head.dialog(), author(head.author()), head.refs(), head.sentAt(), head.source());
    }

    private static Author author(Author author) {
        return new Author(author.key(), author.address(), FitText.line(author.name()), author.role(), author.trust());
    }

    private static List<Content> contents(List<Content> parts) {
        return parts.stream().map(Sanitise::content).toList();
    }

    private static Content content(Content content) {
        return switch (content) {
            case Content.Plain plain -> {
                String text = FitText.of(plain.text());
                yield new Content.Plain(text, FitMarks.of(text, plain.marks()));
            }
            case Content.Action action -> {
                String text = FitText.of(action.text());
                yield new Content.Action(text, FitMarks.of(text, action.marks()));
            }
            case Content.Unreadable unreadable ->
                new Content.Unreadable(FitText.of(unreadable.reason()), FitText.of(unreadable.raw()));
            case Content.Attachment file ->
                new Content.Attachment(
                        file.ref(),
                        FitText.line(file.name()),
                        FitText.line(file.type()),
                        file.size(),
                        FitText.of(file.alt()));
        };
    }
}
