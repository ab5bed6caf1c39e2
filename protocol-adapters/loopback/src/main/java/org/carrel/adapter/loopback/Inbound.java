package org.carrel.adapter.loopback;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.carrel.adapter.Author;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Event;
import org.carrel.adapter.Head;
import org.carrel.adapter.Mark;
import org.carrel.adapter.Presence;
import org.carrel.adapter.Signal;
import org.carrel.adapter.Target;
import org.carrel.adapter.Text;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.loopback.network.Entry;
import org.carrel.adapter.loopback.network.Happening;
import org.carrel.adapter.loopback.network.Notice;
import org.carrel.adapter.loopback.network.Ref;
import org.carrel.adapter.loopback.network.Words;

/**
 * From the network's words to the contract's. Pure.
 *
 * @param client the name of our own client, by which it knows what it did itself
 * @param echoes whether what our own client did is to be delivered too
 * @param names what a person is called, by address
 */
record Inbound(String client, boolean echoes, UnaryOperator<String> names) {

    private static final Text CAME_BACK =
            Texts.text("came-back", "Not delivered: it came back from the other side. Send it again later.");

    List<Event> events(List<Entry> entries, Head.Source source) {
        return entries.stream()
                .filter(entry -> echoes || !entry.client().equals(client))
                .map(entry -> event(entry, source))
                .toList();
    }

    private Event event(Entry entry, Head.Source source) {
        Head head = new Head(dialog(entry.person()), author(entry), refs(entry), entry.at(), source);
        return switch (entry.what()) {
            case Happening.Wrote wrote ->
                new Event.Received(
                        head, List.of(content(wrote.words())), wrote.replyTo().map(Inbound::target));
            case Happening.Changed changed ->
                new Event.Edited(head, target(changed.target()), List.of(content(changed.words())));
            case Happening.TookBack gone -> new Event.Retracted(head, target(gone.target()), "");
            case Happening.Reacted reacted -> new Event.Reacted(head, target(reacted.target()), reacted.all());
            case Happening.Got got -> new Event.Receipt(head, target(got.upTo()), Event.Receipt.Kind.DELIVERED);
            case Happening.CameBack back -> new Event.Bounced(head, target(back.target()), CAME_BACK);
            case Happening.Saw saw -> new Event.Receipt(head, target(saw.upTo()), Event.Receipt.Kind.READ);
        };
    }

    Signal signal(Notice notice) {
        return switch (notice) {
            case Notice.Types types -> new Signal.Typing(dialog(types.person()), person(types.person()), types.on());
            case Notice.Shows shows -> new Signal.PresenceIs(shows.person(), presence(shows.presence()), shows.words());
        };
    }

    private Author author(Entry entry) {
        return entry.byUs() ? new Author("us", "us", "", Author.Role.US, Author.Trust.NONE) : person(entry.person());
    }

    private Author person(String address) {
        return new Author(address, address, names.apply(address), Author.Role.PEER, Author.Trust.NONE);
    }

    private Target refs(Entry entry) {
        boolean own = entry.client().equals(client);
        return new Target(
                entry.ref().server(),
                own ? Optional.empty() : Optional.of(entry.ref().sender()),
                own ? Optional.of(new TransactionId(entry.ref().sender())) : Optional.empty());
    }

    /** What the person names is one of ours or one of theirs; of ours the id that we chose is the transaction's. */
    private static Target target(Ref ref) {
        return new Target(
                ref.server(),
                ref.byUs() ? Optional.empty() : Optional.of(ref.sender()),
                ref.byUs() ? Optional.of(new TransactionId(ref.sender())) : Optional.empty());
    }

    private static DialogRef dialog(String person) {
        return new DialogRef(DialogRef.Kind.PEER, person);
    }

    static Content content(Words words) {
        List<Mark> marks = words.styles().stream()
                .map(style -> new Mark(
                        Mark.Type.valueOf(style.kind().toUpperCase(Locale.ROOT)),
                        style.from(),
                        style.to(),
                        style.value()))
                .toList();
        return words.acted() ? new Content.Action(words.text(), marks) : new Content.Plain(words.text(), marks);
    }

    private static Presence presence(String shown) {
        return switch (shown) {
            case "available" -> Presence.AVAILABLE;
            case "away" -> Presence.AWAY;
            case "busy" -> Presence.BUSY;
            case "offline" -> Presence.OFFLINE;
            default -> Presence.UNKNOWN;
        };
    }
}
