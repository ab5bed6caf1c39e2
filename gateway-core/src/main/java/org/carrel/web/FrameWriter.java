package org.carrel.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Puts frames together from parts that are JSON already, so that a recent entity is encoded once for all inboxes. */
final class FrameWriter {

    private static final int USUAL_SIZE = 16_384;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_SIZE);

    /** Characters of JSON's own, ASCII only. */
    FrameWriter raw(String ascii) {
        byte[] bytes = ascii.getBytes(StandardCharsets.US_ASCII);
        out.write(bytes, 0, bytes.length);
        return this;
    }

    FrameWriter number(long number) {
        return raw(Long.toString(number));
    }

    /** An id, which is a string on the wire. */
    FrameWriter id(long id) {
        return raw("\"").number(id).raw("\"");
    }

    FrameWriter json(byte[] json) {
        out.write(json, 0, json.length);
        return this;
    }

    /** A list of values that are JSON already. */
    FrameWriter list(Iterable<byte[]> values) {
        String before = "[";
        for (byte[] value : values) {
            raw(before).json(value);
            before = ",";
        }
        return raw(before.equals("[") ? "[]" : "]");
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
