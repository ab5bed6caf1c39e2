package org.carrel.adapter.irc.text;

import java.util.Optional;
import org.carrel.adapter.irc.wire.Isupport;
import org.carrel.adapter.irc.wire.LineWriter;

/**
 * What a server takes in one dialog.
 *
 * @param bytes how many of a line are left for words
 * @param formatting whether codes arrive
 * @param replies whether the other side sees which message another one answers
 * @param multiline several lines as one message, where the server has that
 */
public record Limits(int bytes, boolean formatting, boolean replies, Optional<Multiline> multiline) {

    /**
     * Several lines that are one message (<a href="https://ircv3.net/specs/extensions/multiline">IRCv3 multiline</a>).
     *
     * @param bytes of all its words, line ends included
     * @param lines at most
     */
    public record Multiline(int bytes, int lines) {

        private static final int LINES_IF_NOT_SAID = 24;

        /** Reads {@code max-bytes=4096,max-lines=24}; nothing when the bytes are not said, which they must be. */
        public static Optional<Multiline> of(String value) {
            int bytes = 0;
            int lines = LINES_IF_NOT_SAID;
            for (String each : value.split(",")) {
                if (each.matches("max-bytes=[0-9]{1,8}")) {
                    bytes = Integer.parseInt(each.substring("max-bytes=".length()));
                } else if (each.matches("max-lines=[0-9]{1,8}")) {
                    lines = Integer.parseInt(each.substring("max-lines=".length()));
                }
            }
            return bytes < LineWriter.STANDARD_LENGTH || lines < 2
                    ? Optional.empty()
                    : Optional.of(new Multiline(bytes, lines));
        }
    }

    /**
     * How many bytes of a message's line are left for words, counted with the longest name under which the server may
     * relay it: {@code :nick!user@host PRIVMSG target :words}.
     */
    public static int bytes(Isupport server, String target) {
        int source = 1 + server.nickLength() + 1 + server.userLength() + 1 + server.hostLength();
        int around = source + " PRIVMSG ".length() + LineWriter.bytes(target) + " :".length() + 2;
        return Math.max(server.lineLength() - around, 64);
    }
}
