package org.carrel.web;

import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carrel.operator.Caller;
import org.carrel.store.Feed;
import org.carrel.store.FeedRow;
import org.carrel.store.Position;
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

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Sessions also end by themselves, which nobody is told. */
    private static final Duration CHECKED_EVERY = Duration.ofSeconds(15);

    private final FeedSources sources;
    private final WebSocketChannel channel;
    private final FrameSender sender;
    private final Mailbox mailbox = new Mailbox();
    private final Optional<Position> wanted;
    private volatile Caller caller;
    private long position;
    private long checkedNanos = System.nanoTime();
    private long revocations;

    FeedSocket(FeedSources sources, WebSocketChannel channel, Caller caller, Optional<Position> wanted) {
        this.sources = sources;
        this.channel = channel;
        this.sender = new FrameSender(channel, PATIENCE);
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
            while (channel.isOpen() && stillSignedIn()) {
                turn();
            }
        } catch (FrameSender.TooSlow e) {
            close(TRY_AGAIN, "You take too long to read. Connect again and go on from your position.");
        } catch (IOException e) {
            IoUtils.safeClose(channel);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close(GOING_AWAY, "Carrel is stopping.");
        } catch (Exception e) {
            LOG.log(Level.ERROR, "A feed failed", e);
            close(TRY_AGAIN, "Something went wrong in Carrel. Connect again and go on from your position.");
        } finally {
            IoUtils.safeClose(channel);
        }
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
        List<FeedRow> rows = sources.feed().after(position, BATCH);
        if (!rows.isEmpty()) {
            sender.send(sources.events().of(caller.operator(), rows));
            position = rows.getLast().number();
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

    /** Ends it with a code of RFC 6455 and words. */
    void close(int code, String words) {
        if (channel.isOpen() && !channel.isCloseFrameSent()) {
            try {
                WebSockets.sendCloseBlocking(new CloseMessage(code, words), channel);
            } catch (IOException e) {
                IoUtils.safeClose(channel);
            }
        }
    }
}
