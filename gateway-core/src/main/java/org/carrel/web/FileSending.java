package org.carrel.web;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ByteRange;
import io.undertow.util.ETag;
import io.undertow.util.ETagUtils;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.carrel.file.FileType;
import org.carrel.file.Shown;

/**
 * Sends a file block by block, as fast as the other side takes it: one block of memory for each, and no thread that
 * waits. Strangers wrote it, so a browser may show it only where it is a picture, and may run nothing of it.
 */
final class FileSending implements IoCallback {

    private static final int BLOCK = 64 << 10;
    private static final String POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final FileChannel bytes;
    private final long end;
    private final Executor threads;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK);
    private long at;

    private FileSending(FileChannel bytes, long from, long end, Executor threads) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
        this.threads = threads;
    }

    /** Answers with a file, or with the part of it that is asked for (RFC 9110, section 14). */
    static void start(HttpServerExchange exchange, Shown file, Executor threads) {
        try {
            long size = file.bytes().size();
            headers(exchange.getResponseHeaders(), file);
            ETag tag = new ETag(false, file.tag());
            Optional<ByteRange.RangeResponseResult> range = range(exchange, size, tag);
            boolean whole = ETagUtils.handleIfNoneMatch(exchange, tag, false);
            exchange.setStatusCode(
                    whole
                            ? range.map(ByteRange.RangeResponseResult::getStatusCode)
                                    .orElse(200)
                            : 304);
            range.ifPresent(part -> exchange.getResponseHeaders().put(Headers.CONTENT_RANGE, part.getContentRange()));
            long from = range.map(ByteRange.RangeResponseResult::getStart).orElse(0L);
            long length =
                    range.map(ByteRange.RangeResponseResult::getContentLength).orElse(size);
            if (!whole
                    || exchange.getStatusCode() == 416
                    || exchange.getRequestMethod().equals(Methods.HEAD)) {
                exchange.setResponseContentLength(whole ? length : 0);
                file.bytes().close();
                exchange.endExchange();
                return;
            }
            exchange.setResponseContentLength(length);
            new FileSending(file.bytes(), from, from + length, threads).go(exchange);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void headers(HeaderMap headers, Shown file) {
        headers.put(Headers.CONTENT_TYPE, file.type().equals("text/plain") ? "text/plain; charset=utf-8" : file.type());
        headers.put(Headers.CONTENT_SECURITY_POLICY, POLICY);
        headers.put(Headers.X_CONTENT_TYPE_OPTIONS, "nosniff");
        // asked for anew each time, for whoever may see it today may not tomorrow
        headers.put(Headers.CACHE_CONTROL, "private, no-cache");
        headers.put(Headers.ETAG, "\"" + file.tag() + "\"");
        headers.put(Headers.ACCEPT_RANGES, "bytes");
        headers.put(Headers.CONTENT_DISPOSITION, disposition(file));
    }

    /** A name in any script (RFC 6266), and one for old programs. */
    private static String disposition(Shown file) {
        String how = FileType.isPicture(file.type()) ? "inline" : "attachment";
        String plain = file.name().replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded = URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return how + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    private static Optional<ByteRange.RangeResponseResult> range(HttpServerExchange exchange, long size, ETag tag) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(Headers.RANGE))
                .map(ByteRange::parse)
                .filter(asked -> asked.getRanges() == 1)
                .map(asked -> asked.getResponseResult(
                        size, exchange.getRequestHeaders().getFirst(Headers.IF_RANGE), null, tag.getTag()));
    }

    private void go(HttpServerExchange exchange) {
        try {
            block.clear().limit((int) Math.min(BLOCK, end - at));
            int count = at < end ? bytes.read(block, at) : 0;
            if (count <= 0) {
                bytes.close();
                exchange.endExchange();
                return;
            }
            at += count;
            exchange.getResponseSender().send(block.flip(), this);
        } catch (IOException e) {
            onException(exchange, exchange.getResponseSender(), e);
        }
    }

    /** The disk is never read on a thread that serves all connections. */
    @Override
    public void onComplete(HttpServerExchange exchange, Sender sender) {
        if (exchange.isInIoThread()) {
            exchange.dispatch(threads, () -> go(exchange));
        } else {
            go(exchange);
        }
    }

    @Override
    public void onException(HttpServerExchange exchange, Sender sender, IOException failure) {
        try {
            bytes.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        IoCallback.END_EXCHANGE.onException(exchange, sender, failure);
    }
}
