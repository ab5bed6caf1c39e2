package org.carrel.adapter.xmpp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import javax.net.SocketFactory;
import jdk.net.ExtendedSocketOptions;

/**
 * Makes one link's sockets, which send at once, and acknowledges at once what came over them. A server that gathers small writes (RFC 896;
 * Prosody does) holds the next stanza back until TCP has acknowledged the last one, and Linux takes up to 40 ms over
 * that when we have nothing to say. It forgets the wish for haste, so that it has to be said again and again.
 */
final class PromptSockets extends SocketFactory {

    private final Maker maker;
    private volatile Optional<Socket> latest = Optional.empty();

    /** Makes a socket that is not connected. */
    interface Maker {
        Socket make() throws IOException;
    }

    PromptSockets(Maker maker) {
        this.maker = maker;
    }

    /** Acknowledges what has come so far; does nothing where the system knows no haste. */
    void acknowledge() {
        latest.ifPresent(socket -> {
            try {
                socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
            } catch (IOException e) {
                // closed: there is nothing to acknowledge
            }
        });
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = maker.make();
        // Else a message waits until the server has acknowledged what we acknowledged: 40 ms, each time.
        socket.setTcpNoDelay(true);
        boolean canBePrompt = socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
        latest = canBePrompt ? Optional.of(socket) : Optional.empty();
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("Only unconnected sockets are made here");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }
}
