package org.carrel.adapter.xmpp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Command;
import org.carrel.adapter.Content;
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
     * @param peer the bare address that it goes to
     * @throws AdapterException when it refers to a message that has no name on Jabber
     */
    Node write(String peer, TransactionId id, Command command) throws AdapterException {
        List<Node> children = new ArrayList<>();
        switch (command) {
            case Command.Say say -> {
                said(children, say.part());
                if (say.replyTo().isPresent()) {
                    children.add(reply(peer, say.replyTo().get()));
                }
                children.add(Node.of(Namespaces.RECEIPTS, "request"));
                children.add(Node.of(Namespaces.MARKERS, "markable"));
            }
            case Command.Edit edit -> {
                said(children, edit.part());
                children.add(Node.of(Namespaces.CORRECTION, "replace", "id", name(edit.target())));
                children.add(Node.of(Namespaces.RECEIPTS, "request"));
            }
            case Command.Retract retract -> retract(children, retract.target());
            case Command.React react -> react(children, react.target(), react.all());
            case Command.Read read -> {
                children.add(Node.of(Namespaces.MARKERS, "displayed", "id", name(read.upTo())));
                children.add(Node.of(Namespaces.HINTS, "store"));
            }
        }
        children.add(Node.of(Namespaces.STANZA_ID, "origin-id", "id", id.value()));
        return Node.of(Namespaces.CLIENT, "message", "type", "chat", "id", id.value())
                .with(children);
    }

    private void said(List<Node> children, Part part) {
        String body = renderer.body(part);
        children.add(Node.of(Namespaces.CLIENT, "body").saying(body));
        children.add(Node.of(Namespaces.CHAT_STATES, "active"));
        if (part.content() instanceof Content.Plain plain && looksStyledButIsNot(plain, body)) {
            children.add(Node.of(Namespaces.STYLING, "unstyled"));
        }
    }

    /** Stars and underscores that somebody wrote as such must not become bold at the other end. */
    private static boolean looksStyledButIsNot(Content.Plain plain, String body) {
        return plain.text().equals(body) && !StylingReader.read(body).text().equals(body);
    }

    private Node reply(String peer, Target target) throws AdapterException {
        String to = target.ours().isPresent() ? own : peer;
        return Node.of(Namespaces.REPLY, "reply", "to", to, "id", name(target));
    }

    private static void retract(List<Node> children, Target target) throws AdapterException {
        children.add(Node.of(Namespaces.RETRACT, "retract", "id", name(target)));
        children.add(Node.of(Namespaces.FALLBACK, "fallback", "for", Namespaces.RETRACT));
        children.add(Node.of(Namespaces.CLIENT, "body")
                .saying("This person took back an earlier message, but your program cannot do that."));
        children.add(Node.of(Namespaces.HINTS, "store"));
    }

    private static void react(List<Node> children, Target target, Set<String> all) throws AdapterException {
        children.add(Node.of(Namespaces.REACTIONS, "reactions", "id", name(target))
                .with(all.stream()
                        .sorted()
                        .map(reaction ->
                                Node.of(Namespaces.REACTIONS, "reaction").saying(reaction))
                        .toList()));
        children.add(Node.of(Namespaces.HINTS, "store"));
    }

    /** Between two people a message goes by the id that its sender gave it. */
    private static String name(Target target) throws AdapterException {
        Optional<String> name = target.ours().map(TransactionId::value).or(target::sender);
        return name.orElseThrow(Failures::noTarget);
    }
}
