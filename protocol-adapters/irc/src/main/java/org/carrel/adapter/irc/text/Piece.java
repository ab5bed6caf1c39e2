package org.carrel.adapter.irc.text;

import java.util.ArrayList;
import java.util.List;
import org.carrel.adapter.Content;
import org.carrel.adapter.Mark;
import org.carrel.adapter.irc.wire.LineWriter;

/**
 * A line of a text, or a part of one that was too long.
 *
 * @param goesOn whether it goes on the piece before it
 */
record Piece(StyledLine line, boolean goesOn) {

    /** How many bytes it adds to a message of several lines. */
    int bytes() {
        return LineWriter.bytes(line.coded()) + (goesOn ? 0 : 1);
    }

    /** The pieces of lines. */
    static List<Piece> of(List<StyledLine> lines, int most) {
        List<Piece> pieces = new ArrayList<>();
        for (StyledLine line : lines) {
            boolean goesOn = false;
            for (StyledLine part : LineSplitter.split(line, most)) {
                pieces.add(new Piece(part, goesOn));
                goesOn = true;
            }
        }
        return pieces;
    }

    /** How staff see pieces that are one message. */
    static Content.Plain plain(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        for (Piece piece : pieces) {
            text.append(text.isEmpty() || piece.goesOn() ? "" : "\n");
            int by = text.length();
            Content.Plain plain = piece.line().plain();
            text.append(plain.text());
            plain.marks()
                    .forEach(mark -> marks.add(new Mark(mark.type(), mark.from() + by, mark.to() + by, mark.value())));
        }
        return new Content.Plain(text.toString(), marks);
    }

    /** What goes out for pieces that are one message. */
    static Form form(List<Piece> pieces) {
        return new Form(pieces.stream()
                .map(piece -> new Form.Line(piece.line().coded(), piece.goesOn()))
                .toList());
    }
}
