package org.carrel.web;

import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends text frames on one socket, only a few ahead of what the client takes. */
final class FrameSender {

    /** So that the next frame is made while the one before is on its way. */
    private static final int AHEAD = 3;

    private final WebSocketChannel channel;
    private final Duration patience;
    private final Semaphore room = new Semaphore(AHEAD);
    private volatile boolean broken;

    /** The client did not take a frame in time. */
    static final class TooSlow extends IOException {

        private static final long serialVersionUID = 1;

        TooSlow() {
            super("the client takes too long to read");
        }
    }

    FrameSender(WebSocketChannel channel, Duration patience) {
        this.channel = channel;
        this.patience = patience;
    }

    /** Sends; waits while the client is behind. Belongs to one thread. */
    void send(byte[] frame) throws IOException, InterruptedException {
        if (!room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new TooSlow();
        }
        if (broken || !channel.isOpen()) {
            throw new IOException("the line is closed");
        }
        WebSockets.sendText(ByteBuffer.wrap(frame), channel, new Sent());
    }

    private final class Sent implements WebSocketCallback<Void> {

        @Override
        public void complete(WebSocketChannel on, @Nullable Void nothing) {
            room.release();
        }

        @Override
        public void onError(WebSocketChannel on, @Nullable Void nothing, Throwable failure) {
            broken = true;
            room.release();
        }
    }
}
