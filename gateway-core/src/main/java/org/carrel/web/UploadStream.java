package org.carrel.web;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xnio.channels.StreamSourceChannel;

/** The body of a request as it comes. Whoever falls silent for too long is not waited for: a laptop that was shut. */
final class UploadStream extends InputStream {

    private final StreamSourceChannel channel;
    private final Duration silence;

    UploadStream(HttpServerExchange exchange, Duration silence) {
        this.channel = exchange.getRequestChannel();
        this.silence = silence;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(to, from, count);
        long end = System.nanoTime() + silence.toNanos();
        int came = channel.read(buffer);
        while (came == 0 && count > 0) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new IOException("nothing came for " + silence);
            }
            channel.awaitReadable(left, TimeUnit.NANOSECONDS);
            came = channel.read(buffer);
        }
        return came;
    }
}
