package org.carrel.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.stream.FileImageInputStream;

/**
 * A file that is read for some time only, in small pieces: a few bytes of a hostile picture may keep a decoder busy for
 * long, and it can be stopped only where it asks for more.
 */
final class ImpatientInput extends FileImageInputStream {

    private static final int PIECE = 512;

    private final long end;

    ImpatientInput(Path file, Duration patience) throws IOException {
        super(file.toFile());
        this.end = System.nanoTime() + patience.toNanos();
    }

    @Override
    public int read() throws IOException {
        check();
        return super.read();
    }

    @Override
    public int read(byte[] to, int from, int count) throws IOException {
        check();
        return super.read(to, from, Math.min(count, PIECE));
    }

    private void check() throws IOException {
        if (System.nanoTime() - end > 0) {
            throw new IOException("it takes too long");
        }
    }
}
