package org.carrel.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures for tests. */
public final class Pictures {

    private static final int RED = 0xffff0000;
    private static final int BLUE = 0xff0000ff;

    private Pictures() {}

    /** One whose left half is red and whose right half is blue. */
    public static byte[] of(String format, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, x < width / 2 ? RED : BLUE);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** A JPEG whose Exif part says how the camera was held. */
    static byte[] held(int orientation, int width, int height) throws IOException {
        byte[] jpeg = of("jpeg", width, height);
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xffe1).putShort((short) 34).put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        exif.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return ByteBuffer.allocate(jpeg.length + exif.capacity())
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A PNG that says it is this large, and is a few bytes. */
    static byte[] bomb(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 1);
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[1 << 20]);
        deflater.finish();
        byte[] data = new byte[1 << 16];
        int length = deflater.deflate(data);
        return ByteBuffer.allocate(8 + 25 + 12 + length)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .put(chunk("IHDR", header.array(), 13))
                .put(chunk("IDAT", data, length))
                .array();
    }

    private static byte[] chunk(String name, byte[] data, int length) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + length).putInt(length);
        chunk.put(name.getBytes(StandardCharsets.US_ASCII)).put(data, 0, length);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + length);
        return chunk.putInt((int) sum.getValue()).array();
    }
}
