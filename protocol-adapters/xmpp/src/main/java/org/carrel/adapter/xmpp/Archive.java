package org.carrel.adapter.xmpp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jivesoftware.smack.packet.IQ;
import org.jxmpp.jid.Jid;

/**
 * Message archives (XEP-0313), our own at the server and those of rooms, page by page. Results are collected on the reader's thread, in the
 * order of the stream.
 */
final class Archive {

    private static final String RSM = "http://jabber.org/protocol/rsm";
    static final int PAGE = 200;

    private final Map<String, Open> pages = new ConcurrentHashMap<>();

    /** A question that is being answered. */
    private record Open(String owner, PageEntries entries) {}

    /** The server does not have the entry that the question starts from. */
    static final class Forgotten extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The server answered with an error. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String answer) {
            super(answer);
        }
    }

    /**
     * What to ask for; all parts that are there must hold.
     *
     * @param after the archive id behind which to begin
     * @param before the archive id before which to end; the empty string is the end of the archive
     */
    record Question(
            Optional<Jid> with, Optional<Instant> start, Optional<String> after, Optional<String> before, int most) {

        static Question after(String id) {
            return new Question(Optional.empty(), Optional.empty(), Optional.of(id), Optional.empty(), PAGE);
        }

        static Question since(Instant start) {
            return new Question(Optional.empty(), Optional.of(start), Optional.empty(), Optional.empty(), PAGE);
        }

        static Question everything() {
            return new Question(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), PAGE);
        }

        static Question newest() {
            return new Question(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(""), 1);
        }

        Question next(String id) {
            return new Question(with, start, Optional.of(id), Optional.empty(), most);
        }
    }

    /**
     * An answer.
     *
     * @param complete there is nothing more in the direction asked for
     * @param last the id of the last entry, with which the next page begins
     */
    record Page(List<Arrival> entries, boolean complete, Optional<String> last) {}

    /**
     * A result that arrived; called on the reader's thread. It counts only if who was asked sent it.
     *
     * @param owner whose archive it comes from: a room's address, or the empty string for our own
     */
    void result(Arrival arrival, String owner) {
        Open open = pages.get(arrival.query());
        if (open != null && open.owner().equals(owner)) {
            open.entries().add(arrival);
        }
    }

    /** Asks for a page of our own archive. */
    Page ask(XmppLink link, Question question) throws Asking.NoAnswer, Forgotten, Refused, InterruptedException {
        return ask(link, Optional.empty(), question);
    }

    /** Asks for a page of that room's archive, or of our own. */
    Page ask(XmppLink link, Optional<Jid> room, Question question)
            throws Asking.NoAnswer, Forgotten, Refused, InterruptedException {
        String query = UUID.randomUUID().toString();
        PageEntries entries = new PageEntries(question.before().isPresent());
        pages.put(query, new Open(room.map(Jid::toString).orElse(""), entries));
        try {
            Node asked = query(query, question);
            Node answer = room.isPresent() ? link.ask(IQ.Type.set, room.get(), asked) : link.ask(IQ.Type.set, asked);
            if (answer.attribute("type").equals("error")) {
                throwRefusal(answer);
            }
            Node fin = answer.child(Namespaces.ARCHIVE, "fin").orElseThrow(() -> new Refused("no fin"));
            return page(entries, fin);
        } finally {
            pages.remove(query);
        }
    }

    private static Page page(PageEntries received, Node fin) {
        List<Arrival> entries = received.all();
        if (received.cutAt().isPresent()) {
            return new Page(entries, false, received.cutAt());
        }
        boolean complete = fin.attribute("complete").equals("true")
                || fin.attribute("complete").equals("1")
                || entries.isEmpty();
        Optional<String> last = fin.child(RSM, "set")
                .flatMap(set -> set.child(RSM, "last"))
                .map(Node::text)
                .filter(id -> !id.isEmpty());
        return new Page(entries, complete, last);
    }

    private static void throwRefusal(Node answer) throws Forgotten, Refused {
        boolean forgotten = answer.child(Namespaces.CLIENT, "error")
                .filter(error -> error.has(Namespaces.STANZAS, "item-not-found"))
                .isPresent();
        if (forgotten) {
            throw new Forgotten();
        }
        throw new Refused(Refusal.condition(answer));
    }

    private static Node query(String id, Question question) {
        List<Node> fields = new ArrayList<>();
        fields.add(field("FORM_TYPE", Namespaces.ARCHIVE));
        question.with().ifPresent(with -> fields.add(field("with", with.toString())));
        question.start().ifPresent(start -> fields.add(field("start", start.toString())));
        List<Node> paging = new ArrayList<>();
        paging.add(Node.of(RSM, "max").saying(Integer.toString(question.most())));
        question.after().ifPresent(after -> paging.add(Node.of(RSM, "after").saying(after)));
        question.before().ifPresent(before -> paging.add(Node.of(RSM, "before").saying(before)));
        return Node.of(Namespaces.ARCHIVE, "query", "queryid", id)
                .with(
                        Node.of(Namespaces.FORM, "x", "type", "submit").with(fields),
                        Node.of(RSM, "set").with(paging));
    }

    private static Node field(String name, String value) {
        return Node.of(Namespaces.FORM, "field", "var", name)
                .with(Node.of(Namespaces.FORM, "value").saying(value));
    }
}
