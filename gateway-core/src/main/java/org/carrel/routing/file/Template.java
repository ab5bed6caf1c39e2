package org.carrel.routing.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A text with facts of the message in it, in the notation of Camel's Simple language. It only puts texts together: a
 * patron's words can be no function, whatever they look like.
 */
final class Template {

    private final List<Piece> pieces;

    private sealed interface Piece {
        record Words(String text) implements Piece {}

        record Asked(Fact fact) implements Piece {}
    }

    private Template(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** These words as they stand. */
    static Template constant(String words) {
        return new Template(List.of(new Piece.Words(words)));
    }

    /** Reads one; what it may not ask for is reported. */
    static Template read(RouteNode where, String text) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", from)) {
            pieces.add(new Piece.Words(text.substring(from, at)));
            int end = text.indexOf('}', at);
            String function = end < 0 ? text.substring(at + 2) : text.substring(at + 2, end);
            Optional<Fact> fact = end < 0 ? Optional.empty() : Fact.of(function);
            fact.ifPresentOrElse(known -> pieces.add(new Piece.Asked(known)), () -> Fact.unknown(where, function));
            from = end < 0 ? text.length() : end + 1;
        }
        pieces.add(new Piece.Words(text.substring(from)));
        return new Template(pieces);
    }

    /** The text for one message. */
    String fill(Function<Fact, String> facts) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words words -> text.append(words.text());
                case Piece.Asked asked -> text.append(facts.apply(asked.fact()));
            }
        }
        return text.toString();
    }
}
