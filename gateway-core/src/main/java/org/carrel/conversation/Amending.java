package org.carrel.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.carrel.account.Connections;
import org.carrel.adapter.Content;
import org.carrel.adapter.Rendering;
import org.carrel.adapter.Target;
import org.carrel.delivery.About;
import org.carrel.delivery.Changes;
import org.carrel.delivery.Outbox;
import org.carrel.operator.Operator;
import org.carrel.operator.OperatorStore;
import org.carrel.store.AuditStore;
import org.carrel.store.Database;
import org.carrel.store.Entity;
import org.carrel.store.Lane;
import org.carrel.store.Sql;
import org.carrel.store.Tx;

/**
 * What operators change about messages: they edit, take back, react. What stands here changes in the transaction that
 * also puts the command into the outbox, or nothing does.
 */
public final class Amending {

    private final Database database;
    private final Lane people;
    private final Connections connections;
    private final Changes changes;
    private final Outgoing outgoing;
    private final Naming naming;
    private final MayAmend may = new MayAmend();
    private final DialogStore dialogs = new DialogStore();
    private final ConversationStore conversations = new ConversationStore();
    private final MessageStore messages = new MessageStore();
    private final ReactionStore reactions = new ReactionStore();
    private final OperatorStore operators = new OperatorStore();
    private final Requests requests = new Requests();
    private final AuditStore audit = new AuditStore();

    /** Changes that go out over these connections. */
    public Amending(Database database, Connections connections, Outbox outbox) {
        this.database = database;
        this.people = database.writer().lane("people", Lane.WhenFull.REFUSE);
        this.connections = connections;
        this.changes = outbox.changes();
        this.outgoing = new Outgoing(connections, outbox);
        this.naming = new Naming(outbox);
    }

    /**
     * Says something else in the place of a message.
     *
     * @throws org.carrel.store.Refusal when it is not the operator's, was taken back, or the network cannot
     */
    public Message edit(By by, long id, String text, String requestId) throws InterruptedException {
        Request request = Request.of(by, requestId, "edit", id, text);
        Optional<Message> first = first(request);
        if (first.isPresent()) {
            return first.get();
        }
        Content.Plain content = MarkedText.parse(text);
        Place place = place(by, id);
        Optional<Target> replyTo = place.message().replyTo().flatMap(to -> read(sql -> naming.name(sql, to)));
        Rendering rendering =
                outgoing.render(place.dialog().account(), place.dialog().ref(), List.of(content), replyTo);
        return people.call(tx -> once(tx, request, () -> edit(tx, by, place, content, rendering)));
    }

    private long edit(Tx tx, By by, Place place, Content.Plain content, Rendering rendering) {
        Message message = may.change(tx, by, place.message().id());
        may.edit(by, message);
        boolean same = message.parts().equals(List.of(content));
        if (same && changes.of(tx, message.id()).isEmpty()) {
            return message.id();
        }
        switch (changes.way(tx, place.about())) {
            case IN_DOUBT -> throw MayAmend.uncertain();
            case HERE -> {
                messages.reword(tx, message, List.of(content));
                changes.replace(tx, place.about(), rendering.parts());
            }
            case GONE, ELSEWHERE -> {
                place.can()
                        .edit(naming.parts(tx, message.id()), rendering.parts().size());
                Target target = naming.name(tx, message.id()).orElseThrow(NetworkCan::noReference);
                if (!same) {
                    messages.edit(tx, message, List.of(content), tx.now());
                }
                changes.edit(tx, place.about(), target, rendering.parts().getFirst());
            }
        }
        conversations.reworded(tx, message, content.text());
        note(tx, by, "edit", message, "parts");
        return message.id();
    }

    /**
     * Takes a message back.
     *
     * @throws org.carrel.store.Refusal when it is not ours, was taken back, or the network cannot
     */
    public Message retract(By by, long id, String requestId) throws InterruptedException {
        Request request = Request.of(by, requestId, "retract", id);
        Optional<Message> first = first(request);
        if (first.isPresent()) {
            return first.get();
        }
        Place place = place(by, id);
        return people.call(tx -> once(tx, request, () -> {
            Message message = may.change(tx, by, id);
            may.takeBack(message);
            Changes.Way way = changes.way(tx, place.about());
            switch (way) {
                case IN_DOUBT -> throw MayAmend.uncertain();
                case GONE, ELSEWHERE -> place.can().retract();
                case HERE -> {
                    // withdrawn, which no network hears of
                }
            }
            Optional<Target> elsewhere = way == Changes.Way.ELSEWHERE
                    ? Optional.of(naming.name(tx, id).orElseThrow(NetworkCan::noReference))
                    : Optional.empty();
            changes.retract(tx, place.about(), elsewhere);
            note(tx, by, "retract", message, "retracted_at");
            return id;
        }));
    }

    /**
     * Sets an operator's reactions on a message. What goes out is the account's whole set, all operators' together.
     *
     * @throws org.carrel.store.Refusal when it was taken back, or the network cannot
     */
    public Message react(By by, long id, Set<String> all, String requestId) throws InterruptedException {
        Request request = Request.of(by, requestId, "react", id, new TreeSet<>(all));
        Optional<Message> first = first(request);
        if (first.isPresent()) {
            return first.get();
        }
        Place place = place(by, id);
        return people.call(tx -> once(tx, request, () -> {
            Message message = may.change(tx, by, id);
            place.can().react();
            Target target = naming.name(tx, id).orElseThrow(NetworkCan::noReference);
            Set<String> before = reactions.ofAccount(tx, id);
            String name = operators.find(tx, by.operator()).map(Operator::name).orElse("");
            reactions.put(tx, id, by.operator(), name, all);
            changes.react(tx, place.about(), target, reactions.ofAccount(tx, id), before);
            messages.touch(tx, message);
            note(tx, by, "react", message, "reactions");
            return id;
        }));
    }

    /** A message, the dialog it was said in, and what its network can do there; read and asked outside the writer. */
    private record Place(Message message, Dialog dialog, NetworkCan can) {

        About about() {
            return new About(dialog.account(), dialog.id(), message.id(), can.repeats());
        }
    }

    private Place place(By by, long id) {
        Message message = read(sql -> may.change(sql, by, id));
        Dialog dialog = read(sql -> dialogs.of(sql, id)).orElseThrow(MayAmend::staysHere);
        return new Place(
                message,
                dialog,
                new NetworkCan(
                        connections.of(dialog.account()).map(connection -> connection.capabilities(dialog.ref()))));
    }

    private <T> T read(Function<Sql, T> question) {
        return database.reader().read(question);
    }

    private Optional<Message> first(Request request) {
        return read(sql -> requests.answered(sql, request).flatMap(id -> messages.get(sql, id)));
    }

    private Message once(Tx tx, Request request, LongSupplier work) {
        return messages.get(tx, requests.once(tx, request, work)).orElseThrow();
    }

    private void note(Tx tx, By by, String action, Message message, String fields) {
        audit.write(tx, Optional.of(by.operator()), by.token(), action, Entity.MESSAGE, message.id(), fields);
    }
}
