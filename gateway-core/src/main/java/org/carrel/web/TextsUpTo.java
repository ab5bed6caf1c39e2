package org.carrel.web;

import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.WebSocketChannel;
import java.util.function.Consumer;

/** Hears the texts of a socket, as long as they may be; a longer one ends the socket. */
final class TextsUpTo extends AbstractReceiveListener {

    private final long longest;
    private final Consumer<String> heard;

    /** @param heard is called on the I/O thread, so it only hands over */
    TextsUpTo(long longest, Consumer<String> heard) {
        this.longest = longest;
        this.heard = heard;
    }

    @Override
    protected long getMaxTextBufferSize() {
        return longest;
    }

    @Override
    protected long getMaxBinaryBufferSize() {
        return longest;
    }

    @Override
    protected void onFullTextMessage(WebSocketChannel channel, BufferedTextMessage message) {
        heard.accept(message.getData());
    }
}
