package org.carrel.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file on its way in: written straight to the disk, never held in memory. Its first bytes are remembered, for they
 * tell what it is. Closing it throws away what was not kept.
 */
public final class Incoming extends OutputStream {

    private final Path path;
    private final long most;
    private final FileChannel channel;
    private final FileType.Look look = new FileType.Look();
    private long size;
    private boolean passed;

    Incoming(Path path, long most) throws IOException {
        this.path = path;
        this.most = most;
        this.channel = FileChannel.open(path, StandardOpenOption.WRITE);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /** Takes more bytes; throws {@link TooLarge} instead of passing the limit, {@link NotKept} when the disk does not. */
    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        expect(count);
        look.at(bytes, from, count);
        ByteBuffer left = ByteBuffer.wrap(bytes, from, count);
        try {
            while (left.hasRemaining()) {
                size += channel.write(left);
            }
        } catch (IOException e) {
            throw new NotKept(e);
        }
    }

    /** So many bytes more are to come; throws at once when they would pass the limit. */
    void expect(long more) throws TooLarge {
        if (size + more > most) {
            passed = true;
            throw tooLarge();
        }
    }

    /** Whether the limit was reached, for those who only hear of it through somebody else. */
    boolean passed() {
        return passed;
    }

    TooLarge tooLarge() {
        return new TooLarge(most);
    }

    /** Whole on the disk, whenever the power goes. */
    Path durable() throws IOException {
        try {
            channel.force(true);
            channel.close();
        } catch (IOException e) {
            throw new NotKept(e);
        }
        return path;
    }

    long size() {
        return size;
    }

    String type() {
        return look.type();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }
}
