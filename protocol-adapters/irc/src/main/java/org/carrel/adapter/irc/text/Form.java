package org.carrel.adapter.irc.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.irc.wire.LineWriter;

/**
 * What goes out as one message, as it is kept in the outbox: one line, or several that are one message.
 *
 * @param lines with their codes
 */
public record Form(List<Line> lines) {

    private static final char ALONE = 'S';
    private static final char TOGETHER = 'M';
    private static final char GOES_ON = '+';
    private static final char BEGINS = ' ';

    public Form {
        lines = List.copyOf(lines);
    }

    /**
     * A line of it.
     *
     * @param goesOn whether it goes on the line before it, which was too long, rather than beginning a new one
     */
    public record Line(String words, boolean goesOn) {}

    /** A message of one line. */
    public static Form of(String words) {
        return new Form(List.of(new Line(words, false)));
    }

    /** Whether it needs a server that takes several lines as one message. */
    public boolean isMultiline() {
        return lines.size() > 1;
    }

    /** Whether a server with these limits takes it. */
    public boolean fits(Limits limits) {
        boolean each = lines.stream().allMatch(line -> LineWriter.bytes(line.words()) <= limits.bytes());
        return each && (!isMultiline() || limits.multiline().filter(this::fits).isPresent());
    }

    private boolean fits(Limits.Multiline multiline) {
        return lines.size() <= multiline.lines() && bytes() <= multiline.bytes();
    }

    private int bytes() {
        return lines.stream()
                .mapToInt(line -> LineWriter.bytes(line.words()) + (line.goesOn() ? 0 : 1))
                .sum();
    }

    /** As text, for the outbox. */
    public String kept() {
        if (!isMultiline()) {
            return ALONE + lines.getFirst().words();
        }
        StringBuilder out = new StringBuilder().append(TOGETHER);
        for (Line line : lines) {
            out.append('\n').append(line.goesOn() ? GOES_ON : BEGINS).append(line.words());
        }
        return out.toString();
    }

    /** Reads {@link #kept}; nothing for what is none. */
    public static Optional<Form> read(String kept) {
        if (kept.isEmpty() || (kept.charAt(0) != ALONE && kept.charAt(0) != TOGETHER)) {
            return Optional.empty();
        }
        if (kept.charAt(0) == ALONE) {
            return Optional.of(of(kept.substring(1)));
        }
        List<Line> lines = new ArrayList<>();
        for (String line : kept.substring(1).split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(new Line(line.substring(1), line.charAt(0) == GOES_ON));
            }
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Form(lines));
    }
}
