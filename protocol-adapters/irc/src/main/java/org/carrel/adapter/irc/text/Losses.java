package org.carrel.adapter.irc.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrel.adapter.Text;
import org.carrel.adapter.irc.Words;

/** What gets lost on the way, for the one who writes. */
final class Losses {

    private final List<Text> all = new ArrayList<>();

    List<Text> all() {
        return List.copyOf(all);
    }

    void lines(int parts, int contents) {
        if (parts > contents) {
            all.addFirst(Words.text(
                    "loss-lines", "It goes out as {lines} messages.", Map.of("lines", Integer.toString(parts))));
        }
    }

    void formatting(boolean lost) {
        add(lost, Words.text("loss-formatting", "Bold, italic and code are lost: this room takes no formatting."));
    }

    void file(boolean lost) {
        add(lost, Words.text("loss-file", "The file becomes a link."));
    }

    void blankLines(boolean lost) {
        add(lost, Words.text("loss-blank-lines", "Empty lines are left out."));
    }

    void reply(boolean lost) {
        add(lost, Words.text("loss-reply", "The other side does not see which message this answers."));
    }

    private void add(boolean lost, Text words) {
        if (lost && !all.contains(words)) {
            all.add(words);
        }
    }
}
