package org.carrel.web;

import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.carrel.adapter.TextListener;
import org.carrel.adapter.TextSocket;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;

/** A patron's socket, as an adapter has it. */
final class PublicSocket implements TextSocket {

    static final int FAILED = 1011;

    private static final Logger LOG = System.getLogger(PublicSocket.class.getName());
    private static final int TOO_SLOW = 1013;
    private static final int TOO_FAST = 1008;
    private static final int NO_CODE = 1005;
    /** What may wait for a patron's browser to take it, in bytes. */
    private static final long MOST_UNSENT = 256 * 1024;

    private static final int MOST_UNHEARD = 64;
    private static final long LONGEST_TEXT = 64 * 1024;

    private final WebSocketChannel channel;
    private final InTurn turns;
    private final AtomicLong unsent = new AtomicLong();
    private final AtomicBoolean ended = new AtomicBoolean();

    PublicSocket(WebSocketChannel channel, Executor threads) {
        this.channel = channel;
        this.turns = new InTurn(threads, MOST_UNHEARD);
    }

    @Override
    public boolean send(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!channel.isOpen() || unsent.addAndGet(bytes.length) > MOST_UNSENT) {
            close(TOO_SLOW, "This line is too slow. It may be opened again.");
            return false;
        }
        WebSockets.sendText(ByteBuffer.wrap(bytes), channel, new Sent(bytes.length));
        return true;
    }

    @Override
    public void close(int code, String reason) {
        if (channel.isOpen() && !channel.isCloseFrameSent()) {
            WebSockets.sendClose(code, reason, channel, new Closed());
        }
    }

    /** Hands on what comes, one at a time. */
    void listen(TextListener listener) {
        channel.addCloseTask(_ -> ended(listener));
        channel.getReceiveSetter().set(new TextsUpTo(LONGEST_TEXT, text -> {
            if (!turns.accept(() -> hear(listener, text))) {
                close(TOO_FAST, "Too much at once. It may be opened again.");
            }
        }));
        channel.resumeReceives();
        if (!channel.isOpen()) {
            ended(listener);
        }
    }

    private void ended(TextListener listener) {
        if (ended.compareAndSet(false, true)) {
            int code = channel.getCloseCode();
            turns.acceptLast(() -> listener.closed(code <= 0 ? NO_CODE : code));
        }
    }

    private void hear(TextListener listener, String text) {
        try {
            listener.text(text);
        } catch (Exception e) {
            LOG.log(Level.WARNING, "What a patron's page sent could not be handled", e);
            close(FAILED, "Something went wrong here. Try again in a moment.");
        }
    }

    private final class Sent implements WebSocketCallback<Void> {

        private final long bytes;

        Sent(long bytes) {
            this.bytes = bytes;
        }

        @Override
        public void complete(WebSocketChannel on, @Nullable Void nothing) {
            unsent.addAndGet(-bytes);
        }

        @Override
        public void onError(WebSocketChannel on, @Nullable Void nothing, Throwable failure) {
            IoUtils.safeClose(channel);
        }
    }

    private final class Closed implements WebSocketCallback<Void> {

        @Override
        public void complete(WebSocketChannel on, @Nullable Void nothing) {
            // the other side answers and the channel ends
        }

        @Override
        public void onError(WebSocketChannel on, @Nullable Void nothing, Throwable failure) {
            IoUtils.safeClose(channel);
        }
    }
}
