package org.carrel.adapter.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Takes some lines out of a stream of bytes; a line that is not whole yet waits for its end. */
final class LostLines {

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /** What is left of these bytes when each line with the word in it is gone. */
    byte[] without(String word, byte[] bytes, int count) {
        ByteArrayOutputStream left = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            line.write(bytes[i]);
            if (bytes[i] == '\n') {
                if (!line.toString(StandardCharsets.ISO_8859_1).contains(word)) {
                    left.writeBytes(line.toByteArray());
                }
                line.reset();
            }
        }
        return left.toByteArray();
    }
}
