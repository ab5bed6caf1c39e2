package org.carrel.web;

import io.undertow.io.Receiver;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The body of a request, read as a whole before anything else happens, without a thread that waits for it: a caller who
 * sends slowly costs a buffer, no thread, and never a carrier of virtual threads.
 */
final class WholeBody {

    private static final AttachmentKey<WholeBody> KEY = AttachmentKey.create(WholeBody.class);

    /** How the reading ended. */
    enum End {
        WHOLE,
        TOO_LARGE,
        BROKEN_OFF
    }

    private final End end;
    private final byte[] bytes;

    private WholeBody(End end, byte[] bytes) {
        this.end = end;
        this.bytes = bytes;
    }

    /** Reads at most so many bytes, then goes on in the executor, however the reading ended. */
    static void read(HttpServerExchange exchange, int longest, Executor threads, Runnable then) {
        if (exchange.isRequestComplete()) {
            exchange.dispatch(threads, then);
            return;
        }
        exchange.getRequestReceiver().setMaxBufferSize(longest);
        exchange.getRequestReceiver()
                .receiveFullBytes(
                        (on, bytes) -> goOn(on, new WholeBody(End.WHOLE, bytes), threads, then), (on, failure) -> {
                            boolean large = failure instanceof Receiver.RequestToLargeException;
                            goOn(on, new WholeBody(large ? End.TOO_LARGE : End.BROKEN_OFF, new byte[0]), threads, then);
                        });
    }

    private static void goOn(HttpServerExchange exchange, WholeBody body, Executor threads, Runnable then) {
        exchange.putAttachment(KEY, body);
        exchange.dispatch(threads, then);
    }

    /** The body that was read; empty for a request without one. */
    static WholeBody of(HttpServerExchange exchange) {
        return Optional.ofNullable(exchange.getAttachment(KEY)).orElse(new WholeBody(End.WHOLE, new byte[0]));
    }

    End end() {
        return end;
    }

    byte[] bytes() {
        return bytes;
    }
}
