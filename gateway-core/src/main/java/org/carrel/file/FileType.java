package org.carrel.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * What a file is, by its bytes; what its sender says of it is not believed. The types are few, and none of them is one
 * that a browser runs: a page and a drawing (HTML, SVG) are text here.
 */
public final class FileType {

    /** Of what nobody knows. */
    static final String UNKNOWN = "application/octet-stream";

    private static final String TEXT = "text/plain";
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private static final List<Sign> SIGNS = List.of(
            new Sign("image/png", 0, "89504e470d0a1a0a"),
            new Sign("image/jpeg", 0, "ffd8ff"),
            new Sign("image/gif", 0, "474946383761"),
            new Sign("image/gif", 0, "474946383961"),
            new Sign("image/webp", 8, "57454250"),
            new Sign("image/tiff", 0, "49492a00"),
            new Sign("image/tiff", 0, "4d4d002a"),
            new Sign("image/heic", 4, "6674797068656963"),
            new Sign("image/avif", 4, "6674797061766966"),
            new Sign("application/pdf", 0, "255044462d"),
            new Sign("application/zip", 0, "504b0304"),
            new Sign("application/gzip", 0, "1f8b08"),
            new Sign("audio/mpeg", 0, "494433"),
            new Sign("audio/mp4", 4, "667479704d3441"),
            new Sign("audio/wav", 8, "57415645"),
            new Sign("audio/flac", 0, "664c6143"),
            new Sign("application/ogg", 0, "4f676753"),
            new Sign("video/webm", 0, "1a45dfa3"),
            new Sign("video/mp4", 4, "66747970"));

    private FileType() {}

    /** Whether browsers may show it in place; anything else they may only keep. */
    public static boolean isPicture(String type) {
        return PICTURES.contains(type);
    }

    /** Bytes at a place that a type always has there, in hexadecimal digits; the first sign that fits counts. */
    private record Sign(String type, int from, String hex) {

        boolean fits(byte[] head, int count) {
            int to = from + hex.length() / 2;
            return count >= to && HexFormat.of().formatHex(head, from, to).equals(hex);
        }
    }

    /** Looks at a file while it comes by. */
    static final class Look {

        private static final int HEAD = 4096;

        private final byte[] head = new byte[HEAD];
        private int count;

        void at(byte[] bytes, int from, int more) {
            int taken = Math.min(more, HEAD - count);
            System.arraycopy(bytes, from, head, count, taken);
            count += taken;
        }

        String type() {
            return SIGNS.stream()
                    .filter(sign -> sign.fits(head, count))
                    .map(Sign::type)
                    .findFirst()
                    .orElse(isText() ? TEXT : UNKNOWN);
        }

        /** A character that the end of the head cuts in two is none the worse for it. */
        private boolean isText() {
            CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
            CharBuffer text = CharBuffer.allocate(HEAD);
            CoderResult read = utf8.decode(ByteBuffer.wrap(head, 0, count), text, count < HEAD);
            text.flip();
            return count > 0 && !read.isError() && text.chars().noneMatch(FileType::isNoText);
        }
    }

    private static boolean isNoText(int c) {
        return c < ' ' && "\t\n\r\f".indexOf(c) < 0;
    }
}
