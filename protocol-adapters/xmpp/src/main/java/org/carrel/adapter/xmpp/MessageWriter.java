package org.carrel.adapter.xmpp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Command;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Part;
import org.carrel.adapter.Target;
import org.carrel.adapter.TransactionId;

/** Turns a command into the message that carries it. Pure: the same in gives the same out. */
final class MessageWriter {

    private final String own;
    private final Renderer renderer;

    MessageWriter(String own, Renderer renderer) {
        this.own = own;
        this.renderer = renderer;
    }

    /**
     * The message, without its receiver.
     *
     * @param to the dialog that it goes to
     * @throws AdapterException when it refers to a message that has no name on Jabber
     */
    Node write(DialogRef to, TransactionId id, Command command) throws AdapterException {
        List<Node> children = new ArrayList<>();
        boolean room = to.kind() == DialogRef.Kind.ROOM;
        switch (command) {
            case Command.Say say -> {
                said(children, say.part());
                if (say.replyTo().isPresent()) {
                    children.add(reply(to, say.replyTo().get()));
                }
                if (!room) {
                    children.add(Node.of(Namespaces.RECEIPTS, "request"));
                    children.add(Node.of(Namespaces.MARKERS, "markable"));
                }
            }
            case Command.Edit edit -> {
                said(children, edit.part());
                children.add(Node.of(Namespaces.CORRECTION, "replace", "id", senders(edit.target())));
                if (!room) {
                    children.add(Node.of(Namespaces.RECEIPTS, "request"));
                }
            }
            case Command.Retract retract -> retract(children, name(to, retract.target()));
            case Command.React react -> react(children, name(to, react.target()), react.all());
            case Command.Read read -> {
                children.add(Node.of(Namespaces.MARKERS, "displayed", "id", senders(read.upTo())));
                children.add(Node.of(Namespaces.HINTS, "store"));
            }
        }
        if (Whispers.isOne(to.address())) {
            children.add(Node.of(Namespaces.ROOM_USER, "x"));
        }
        children.add(Node.of(Namespaces.STANZA_ID, "origin-id", "id", id.value()));
        return Node.of(Namespaces.CLIENT, "message", "type", room ? "groupchat" : "chat", "id", id.value())
                .with(children);
    }

    private void said(List<Node> children, Part part) {
        String body = renderer.body(part);
        children.add(Node.of(Namespaces.CLIENT, "body").saying(body));
        children.add(Node.of(Namespaces.CHAT_STATES, "active"));
        if (part.content() instanceof Content.Attachment && body.startsWith("https://")) {
            children.add(Node.of(Namespaces.OUT_OF_BAND, "x")
                    .with(Node.of(Namespaces.OUT_OF_BAND, "url").saying(body)));
        }
        if (part.content() instanceof Content.Plain plain && looksStyledButIsNot(plain, body)) {
            children.add(Node.of(Namespaces.STYLING, "unstyled"));
        }
    }

    /** Stars and underscores that somebody wrote as such must not become bold at the other end. */
    private static boolean looksStyledButIsNot(Content.Plain plain, String body) {
        return plain.text().equals(body) && !StylingReader.read(body).text().equals(body);
    }

    private Node reply(DialogRef dialog, Target target) throws AdapterException {
        if (dialog.kind() == DialogRef.Kind.ROOM) {
            return Node.of(Namespaces.REPLY, "reply", "id", name(dialog, target));
        }
        String to = target.ours().isPresent() ? own : dialog.address();
        return Node.of(Namespaces.REPLY, "reply", "to", to, "id", name(dialog, target));
    }

    private static void retract(List<Node> children, String target) {
        children.add(Node.of(Namespaces.RETRACT, "retract", "id", target));
        children.add(Node.of(Namespaces.FALLBACK, "fallback", "for", Namespaces.RETRACT));
        children.add(Node.of(Namespaces.CLIENT, "body")
                .saying("This person took back an earlier message, but your program cannot do that."));
        children.add(Node.of(Namespaces.HINTS, "store"));
    }

    private static void react(List<Node> children, String target, Set<String> all) {
        children.add(Node.of(Namespaces.REACTIONS, "reactions", "id", target)
                .with(all.stream()
                        .sorted()
                        .map(reaction ->
                                Node.of(Namespaces.REACTIONS, "reaction").saying(reaction))
                        .toList()));
        children.add(Node.of(Namespaces.HINTS, "store"));
    }

    /** In a room a message goes by the id that the room gave it (XEP-0424, XEP-0444, XEP-0461), if it gave one. */
    private static String name(DialogRef dialog, Target target) throws AdapterException {
        Optional<String> byRoom = target.server().filter(_ -> dialog.kind() == DialogRef.Kind.ROOM);
        return byRoom.isPresent() ? byRoom.get() : senders(target);
    }

    /** Between two people, and for its own author, a message goes by the id that its sender gave it. */
    private static String senders(Target target) throws AdapterException {
        Optional<String> name = target.ours().map(TransactionId::value).or(target::sender);
        return name.orElseThrow(Failures::noTarget);
    }
}
