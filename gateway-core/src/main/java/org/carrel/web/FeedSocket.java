package org.carrel.web;

import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.carrel.operator.Caller;
import org.carrel.store.Feed;
import org.carrel.store.FeedRow;
import org.carrel.store.Position;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;

/**
 * One inbox on the feed: a virtual thread that follows the feed at the pace its client reads. What a client has not
 * taken stays in the database, so a slow one costs a few frames of memory, and comes back to its position when closed.
 */
final class FeedSocket implements Runnable {

    static final int GOING_AWAY = 1001;
    static final int SIGNED_OUT = 1008;
    static final int TRY_AGAIN = 1013;

    private static final Logger LOG = System.getLogger(FeedSocket.class.getName());
    /** The most feed rows in one frame. */
    private static final int BATCH = 512;

    private static final int FIRST_BATCH = 32;
    /** A frame above this makes the next ones shorter. */
    private static final int LARGE_FRAME = 1 << 20;

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /** How long the other side may take to hear the end. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** Sessions also end by themselves, which nobody is told. */
    private static final Duration CHECKED_EVERY = Duration.ofSeconds(15);

    private final FeedSources sources;
    private final WebSocketChannel channel;
    private final FrameSender sender;
    private final Mailbox mailbox = new Mailbox();
    private final Optional<Position> wanted;
    private volatile Caller caller;
    private long position;
    private int batch = FIRST_BATCH;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean ending;
    private long checkedNanos = System.nanoTime();
    private long revocations;

    FeedSocket(FeedSources sources, WebSocketChannel channel, Caller caller, Optional<Position> wanted) {
        this.sources = sources;
        this.channel = channel;
        this.sender = new FrameSender(channel, sources.patience());
        this.caller = caller;
        this.wanted = wanted;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    Caller caller() {
        return caller;
    }

    @Override
    public void run() {
        try (AutoCloseable _ = sources.feed().subscribe(mailbox::wake)) {
            begin();
            while (!ending && channel.isOpen() && stillSignedIn()) {
                turn();
            }
        } catch (FrameSender.TooSlow e) {
            close(TRY_AGAIN, "You take too long to read. Connect again and go on from your position.");
        } catch (IOException e) {
            // the line is gone; the client comes back to its position
            IoUtils.safeClose(channel);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close(GOING_AWAY, "Carrel is stopping.");
        } catch (Exception e) {
            LOG.log(Level.ERROR, "A feed failed", e);
            close(TRY_AGAIN, "Something went wrong in Carrel. Connect again and go on from your position.");
        } finally {
            end();
        }
    }

    private void end() {
        try {
            if (!closed.await(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.DEBUG, "A client did not hear the end of its feed in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        IoUtils.safeClose(channel);
    }

    /** The line is closed, by whichever side. */
    void gone() {
        closed.countDown();
        mailbox.wake();
    }

    private void begin() throws IOException, InterruptedException {
        Feed feed = sources.feed();
        Optional<String> refusal = wanted.flatMap(feed::refusal);
        if (wanted.isPresent() && refusal.isEmpty()) {
            position = wanted.get().number();
            send(new FrameWriter()
                    .raw("{\"type\":\"resumed\",\"epoch\":\"" + feed.last().epoch() + "\",\"number\":")
                    .number(position)
                    .raw("}"));
            return;
        }
        if (refusal.isPresent()) {
            send(new FrameWriter().raw("{\"type\":\"reset\",\"reason\":\"" + refusal.get() + "\"}"));
        }
        Position now = feed.last();
        position = now.number();
        sender.send(sources.snapshot().of(caller.operator(), now));
    }

    private void turn() throws IOException, InterruptedException {
        for (byte[] signal : mailbox.takeSignals()) {
            sender.send(signal);
        }
        List<FeedRow> rows = sources.feed().after(position, batch);
        if (!rows.isEmpty()) {
            byte[] frame = sources.events().of(caller.operator(), rows);
            sender.send(frame);
            position = rows.getLast().number();
            batch = frame.length > LARGE_FRAME ? Math.max(1, batch / 4) : Math.min(BATCH, batch * 2);
        } else if (!mailbox.await(HEARTBEAT)) {
            send(new FrameWriter()
                    .raw("{\"type\":\"heartbeat\",\"up_to\":")
                    .number(position)
                    .raw("}"));
        }
    }

    private void send(FrameWriter frame) throws IOException, InterruptedException {
        sender.send(frame.bytes());
    }

    private boolean stillSignedIn() {
        long count = sources.revocations().count();
        if (count == revocations && System.nanoTime() - checkedNanos < CHECKED_EVERY.toNanos()) {
            return true;
        }
        revocations = count;
        checkedNanos = System.nanoTime();
        Optional<Caller> now = sources.authentication().again(caller);
        now.ifPresent(again -> caller = again);
        if (now.isEmpty()) {
            close(SIGNED_OUT, "You are signed out. Sign in again.");
        }
        return now.isPresent();
    }

    /** Ends it with a code of RFC 6455 and words; does not wait until the other side has heard them. */
    void close(int code, String words) {
        ending = true;
        if (channel.isOpen() && !channel.isCloseFrameSent()) {
            WebSockets.sendClose(code, words, channel, new Ended());
        }
        mailbox.wake();
    }

    private final class Ended implements WebSocketCallback<Void> {

        @Override
        public void complete(WebSocketChannel on, @Nullable Void nothing) {
            // the other side answers, or the grace ends
        }

        @Override
        public void onError(WebSocketChannel on, @Nullable Void nothing, Throwable failure) {
            IoUtils.safeClose(channel);
        }
    }
}
