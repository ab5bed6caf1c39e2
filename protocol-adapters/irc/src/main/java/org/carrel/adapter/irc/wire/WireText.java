package org.carrel.adapter.irc.wire;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads the bytes of a line as text. IRC does not say in which encoding somebody writes: what is no UTF-8 is read in the
 * one that the account names. Tags are always UTF-8 and are read for themselves. For one thread.
 */
public final class WireText {

    /** From this length on a server may have cut a line in the middle of a character. */
    private static final int MAYBE_CUT = LineWriter.STANDARD_LENGTH - 6;

    private final Charset otherwise;
    private final CharsetDecoder strict = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    /** @param otherwise the encoding of what is no UTF-8; it has ASCII in it */
    public WireText(Charset otherwise) {
        this.otherwise = otherwise;
    }

    /** The text of a line. */
    public String read(byte[] line) {
        if (isAscii(line)) {
            return new String(line, StandardCharsets.ISO_8859_1);
        }
        int tags = line[0] == '@' ? firstSpace(line) : 0;
        return new String(line, 0, tags, StandardCharsets.UTF_8) + rest(line, tags);
    }

    private static boolean isAscii(byte[] line) {
        for (byte b : line) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static int firstSpace(byte[] line) {
        int at = 0;
        while (at < line.length && line[at] != ' ') {
            at++;
        }
        return at;
    }

    private String rest(byte[] line, int from) {
        ByteBuffer in = ByteBuffer.wrap(line, from, line.length - from);
        CharBuffer out = CharBuffer.allocate(line.length - from);
        boolean whole = strict.reset().decode(in, out, false).isUnderflow();
        out.flip();
        if (whole && (!in.hasRemaining() || isCut(line.length - from, out))) {
            return out.toString();
        }
        return new String(line, from, line.length - from, otherwise);
    }

    /** Whether a character that ends too early was cut, as opposed to a last letter in another encoding. */
    private static boolean isCut(int length, CharSequence before) {
        return length >= MAYBE_CUT || before.chars().anyMatch(c -> c >= 0x80);
    }
}
