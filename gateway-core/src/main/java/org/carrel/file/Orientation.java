package org.carrel.file;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a camera was held, as a JPEG says in its Exif part (Exif 2.32, tag 0x0112).
 *
 * @param mirrored whether left and right are to be changed first
 * @param quarters how many quarter turns to the right make it upright then
 */
record Orientation(boolean mirrored, int quarters) {

    static final Orientation UPRIGHT = new Orientation(false, 0);

    private static final int LOOKED_AT = 1 << 16;
    private static final int START = 0xffd8;
    private static final int APP1 = 0xffe1;
    private static final int SCAN = 0xffda;
    private static final long EXIF = 0x457869660000L;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    /** That of a file; upright where it says nothing that can be read. */
    static Orientation of(Path jpeg) throws IOException {
        try (InputStream in = Files.newInputStream(jpeg)) {
            return of(exif(ByteBuffer.wrap(in.readNBytes(LOOKED_AT))));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static Orientation of(int value) {
        return switch (value) {
            case 2 -> new Orientation(true, 0);
            case 3 -> new Orientation(false, 2);
            case 4 -> new Orientation(true, 2);
            case 5 -> new Orientation(true, 3);
            case 6 -> new Orientation(false, 1);
            case 7 -> new Orientation(true, 1);
            case 8 -> new Orientation(false, 3);
            default -> UPRIGHT;
        };
    }

    private static int exif(ByteBuffer jpeg) {
        if (Short.toUnsignedInt(jpeg.getShort()) != START) {
            return 0;
        }
        while (true) {
            int marker = Short.toUnsignedInt(jpeg.getShort());
            int length = Short.toUnsignedInt(jpeg.getShort()) - 2;
            if (marker == SCAN || length < 0) {
                return 0;
            }
            if (marker == APP1 && length > 6 && (jpeg.getLong(jpeg.position()) >>> 16) == EXIF) {
                return tiff(jpeg.slice(jpeg.position() + 6, length - 6));
            }
            jpeg.position(jpeg.position() + length);
        }
    }

    private static int tiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (tiff.getShort(entry) == TAG) {
                return tiff.getShort(entry + 8);
            }
        }
        return 0;
    }

    /** Whether width and height change places. */
    boolean onItsSide() {
        return quarters % 2 == 1;
    }

    /** Takes what is around the origin upright into the middle of a picture of this size. */
    AffineTransform upright(int width, int height) {
        AffineTransform upright = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        upright.quadrantRotate(quarters);
        upright.scale(mirrored ? -1 : 1, 1);
        return upright;
    }
}
