package org.carrel.adapter.irc.text;

import java.util.Locale;
import java.util.Optional;

/**
 * What stands between two characters 1 in a message: a sign between programs, or an action (<a
 * href="https://modern.ircdocs.horse/ctcp">CTCP</a>).
 *
 * @param command in upper case
 * @param words what follows it
 */
public record Ctcp(String command, String words) {

    static final char DELIMITER = '\u0001';

    /** How many bytes an action takes beside its words. */
    static final int ACTION_BYTES = 9;

    /** Takes a message apart; nothing when it is none. The last delimiter may be missing. */
    public static Optional<Ctcp> of(String message) {
        if (message.isEmpty() || message.charAt(0) != DELIMITER) {
            return Optional.empty();
        }
        int end = message.indexOf(DELIMITER, 1);
        String inside = message.substring(1, end < 0 ? message.length() : end);
        int space = inside.indexOf(' ');
        String command = space < 0 ? inside : inside.substring(0, space);
        return Optional.of(new Ctcp(command.toUpperCase(Locale.ROOT), space < 0 ? "" : inside.substring(space + 1)));
    }

    /** Whether somebody does something, as opposed to a program asking another. */
    public boolean isAction() {
        return command.equals("ACTION");
    }

    /** The message that carries it. */
    public String message() {
        return DELIMITER + command + (words.isEmpty() ? "" : " " + words) + DELIMITER;
    }
}
