package org.carrel.adapter.loopback;

import static org.carrel.adapter.loopback.Texts.text;

import java.time.Duration;
import java.util.Locale;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.AdapterException.Kind;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Text;

/** What people type to reach somebody: one word, in small letters. Pure. */
final class Addresses {

    static final Text NO_ROOMS = text("no-rooms", "Practice has no rooms, only people.");
    private static final int LONGEST = 100;
    private static final Text NO_ADDRESS =
            text("no-address", "This is no address on Practice. One is a single word, such as rosalind.");

    private Addresses() {}

    static DialogRef read(DialogRef.Kind kind, String typed) throws AdapterException {
        if (kind == DialogRef.Kind.ROOM) {
            throw new AdapterException(Kind.UNSUPPORTED, true, Duration.ZERO, NO_ROOMS);
        }
        String word = typed.strip();
        if (word.isEmpty() || word.length() > LONGEST || !word.codePoints().allMatch(Addresses::shows)) {
            throw new AdapterException(Kind.REJECTED, true, Duration.ZERO, NO_ADDRESS);
        }
        return new DialogRef(kind, word.toLowerCase(Locale.ROOT));
    }

    private static boolean shows(int point) {
        return !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && !Character.isISOControl(point)
                && Character.getType(point) != Character.SURROGATE;
    }
}
