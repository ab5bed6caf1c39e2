package org.carrel.adapter.irc.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes lines out of a stream of bytes. CR, LF or both end a line; empty ones and NULs are left out. A line that is too
 * long is cut and the rest of it skipped, so no server can fill our memory. For one thread.
 */
public final class LineSource {

    /** Tags may take 8,191 bytes (IRCv3 message tags, "Size limit"); the rest is far more than any server sends. */
    public static final int MOST_BYTES = 8191 + 16 * 1024;

    private static final int BUFFER = 4096;
    private static final int USUAL = 512;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int filled;
    private byte[] line = new byte[USUAL];
    private int length;

    /** Lines of this stream; it is never closed here. */
    public LineSource(InputStream in) {
        this.in = in;
    }

    /** The next line without its end; waits for it. Nothing at the end of the stream: a line without end is no line. */
    public Optional<byte[]> next() throws IOException {
        length = 0;
        while (true) {
            while (next < filled) {
                byte b = buffer[next++];
                if (b != '\n' && b != '\r') {
                    keep(b);
                } else if (length > 0) {
                    return Optional.of(take());
                }
            }
            next = 0;
            filled = in.read(buffer);
            if (filled < 0) {
                filled = 0;
                return Optional.empty();
            }
        }
    }

    private void keep(byte b) {
        if (b == 0 || length == MOST_BYTES) {
            return;
        }
        if (length == line.length) {
            line = Arrays.copyOf(line, Math.min(2 * length, MOST_BYTES));
        }
        line[length++] = b;
    }

    private byte[] take() {
        byte[] taken = Arrays.copyOf(line, length);
        if (line.length > 4 * USUAL) {
            line = new byte[USUAL];
        }
        return taken;
    }
}
