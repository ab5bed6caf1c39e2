package org.carrel.adapter.irc.text;

import java.util.ArrayList;
import java.util.List;
import org.carrel.adapter.Content;
import org.carrel.adapter.Part;

/** What one content becomes. */
final class Rendered {

    private final Content content;
    private final boolean action;
    private final Limits limits;
    private final List<Piece> pieces;

    Rendered(Content content, List<StyledLine> lines, Limits limits) {
        this.content = content;
        this.action = content instanceof Content.Action;
        this.limits = limits;
        this.pieces = Piece.of(lines, limits.bytes() - (action ? Ctcp.ACTION_BYTES : 0));
    }

    /** How many lines go out. */
    int lines() {
        return pieces.size();
    }

    List<Part> parts() {
        List<List<Piece>> messages = action ? alone(pieces) : grouped(pieces, limits);
        List<Part> parts = new ArrayList<>();
        for (List<Piece> message : messages) {
            parts.add(new Part(
                    messages.size() == 1 ? content : seen(message, action),
                    form(message, action).kept()));
        }
        return parts;
    }

    private static Content seen(List<Piece> message, boolean action) {
        Content.Plain plain = Piece.plain(message);
        return action ? new Content.Action(plain.text(), plain.marks()) : plain;
    }

    private static Form form(List<Piece> message, boolean action) {
        return action ? Form.of(new Ctcp("ACTION", message.getFirst().line().coded()).message()) : Piece.form(message);
    }

    private static List<List<Piece>> grouped(List<Piece> pieces, Limits limits) {
        return limits.multiline().map(multiline -> together(pieces, multiline)).orElseGet(() -> alone(pieces));
    }

    private static List<List<Piece>> alone(List<Piece> pieces) {
        return pieces.stream().map(List::of).toList();
    }

    /** As many as one message may hold; each message begins and ends with a line that says something. */
    private static List<List<Piece>> together(List<Piece> pieces, Limits.Multiline multiline) {
        List<List<Piece>> messages = new ArrayList<>();
        List<Piece> message = new ArrayList<>();
        int bytes = 0;
        for (Piece piece : pieces) {
            if (!message.isEmpty()
                    && (message.size() == multiline.lines() || bytes + piece.bytes() > multiline.bytes())) {
                messages.add(trimmed(message));
                message = new ArrayList<>();
                bytes = 0;
            }
            if (!message.isEmpty() || !piece.line().isBlank()) {
                message.add(message.isEmpty() ? new Piece(piece.line(), false) : piece);
                bytes += piece.bytes();
            }
        }
        if (!message.isEmpty()) {
            messages.add(trimmed(message));
        }
        return messages;
    }

    private static List<Piece> trimmed(List<Piece> message) {
        int to = message.size();
        while (message.get(to - 1).line().isBlank()) {
            to--;
        }
        return List.copyOf(message.subList(0, to));
    }
}
