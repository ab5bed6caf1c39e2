package org.carrel.adapter.loopback;

import static org.carrel.adapter.loopback.Texts.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.AdapterException.Kind;
import org.carrel.adapter.Command;
import org.carrel.adapter.Content;
import org.carrel.adapter.Draft;
import org.carrel.adapter.Mark;
import org.carrel.adapter.Part;
import org.carrel.adapter.Rendering;
import org.carrel.adapter.Target;
import org.carrel.adapter.Text;
import org.carrel.adapter.loopback.network.Happening;
import org.carrel.adapter.loopback.network.Ref;
import org.carrel.adapter.loopback.network.Style;
import org.carrel.adapter.loopback.network.Words;

/** From the contract's words to the network's. Pure. */
final class Outbound {

    /** The longest message that the network takes, in UTF-16 units. */
    static final int MOST = 10_500;

    static final Text NO_FILES =
            text("no-files", "Practice carries no files. Write where the patron finds it instead.");
    static final Text NOTHING = text("nothing", "There is nothing to send yet.");
    private static final Text SPLIT = text("split", "This text is long; the patron gets it in several messages.");
    private static final String SAID = "said";
    private static final String ACTED = "acted";

    private Outbound() {}

    static Rendering render(Draft draft) {
        List<Part> parts = new ArrayList<>();
        for (Content content : draft.parts()) {
            switch (content) {
                case Content.Plain plain ->
                    pieces(plain.text(), plain.marks())
                            .forEach(piece -> parts.add(new Part(new Content.Plain(piece.text, piece.marks), SAID)));
                case Content.Action action ->
                    pieces(action.text(), action.marks())
                            .forEach(piece -> parts.add(new Part(new Content.Action(piece.text, piece.marks), ACTED)));
                case Content.Attachment _, Content.Unreadable _ -> {
                    return refused(NO_FILES);
                }
            }
        }
        if (parts.isEmpty()) {
            return refused(NOTHING);
        }
        List<Text> losses = parts.size() > draft.parts().size() ? List.of(SPLIT) : List.of();
        return new Rendering(List.copyOf(parts), losses, Optional.empty());
    }

    private static Rendering refused(Text why) {
        return new Rendering(List.of(), List.of(), Optional.of(why));
    }

    private record Piece(String text, List<Mark> marks) {}

    private static List<Piece> pieces(String text, List<Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = end(text, from);
            pieces.add(new Piece(text.substring(from, to), within(marks, from, to)));
            from = to;
        }
        return pieces.stream().filter(piece -> !piece.text.isBlank()).toList();
    }

    /** Cuts after a space or line break in the second half if there is one, never inside a character. */
    private static int end(String text, int from) {
        if (text.length() - from <= MOST) {
            return text.length();
        }
        int most = from + MOST;
        for (int at = most; at > from + MOST / 2; at--) {
            if (Character.isWhitespace(text.charAt(at - 1))) {
                return at;
            }
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }

    private static List<Mark> within(List<Mark> marks, int from, int to) {
        return marks.stream()
                .filter(mark -> mark.from() < to && mark.to() > from)
                .map(mark -> new Mark(
                        mark.type(), Math.max(mark.from(), from) - from, Math.min(mark.to(), to) - from, mark.value()))
                .toList();
    }

    static Happening happening(Command command) throws AdapterException {
        return switch (command) {
            case Command.Say say ->
                new Happening.Wrote(words(say.part()), say.replyTo().map(Outbound::ref));
            case Command.Edit edit -> new Happening.Changed(ref(edit.target()), words(edit.part()));
            case Command.Retract retract -> new Happening.TookBack(ref(retract.target()));
            case Command.React react -> new Happening.Reacted(ref(react.target()), react.all());
            case Command.Read read -> new Happening.Saw(ref(read.upTo()));
        };
    }

    private static Words words(Part part) throws AdapterException {
        Words words = switch (part.content()) {
            case Content.Plain plain -> new Words(plain.text(), styles(plain.marks()), false);
            case Content.Action action -> new Words(action.text(), styles(action.marks()), true);
            case Content.Attachment _, Content.Unreadable _ ->
                throw new AdapterException(Kind.UNSUPPORTED, true, Duration.ZERO, NO_FILES);
        };
        if (words.text().length() > MOST) {
            throw new AdapterException(Kind.RENDER_AGAIN, true, Duration.ZERO, SPLIT);
        }
        return words;
    }

    private static List<Style> styles(List<Mark> marks) {
        return marks.stream()
                .map(mark ->
                        new Style(mark.type().name().toLowerCase(Locale.ROOT), mark.from(), mark.to(), mark.value()))
                .toList();
    }

    private static Ref ref(Target target) {
        String chosen = target.ours().map(id -> id.value()).or(target::sender).orElse("");
        return new Ref(target.server(), chosen, target.ours().isPresent());
    }
}
