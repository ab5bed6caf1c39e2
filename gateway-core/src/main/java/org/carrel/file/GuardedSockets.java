package org.carrel.file;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;

/**
 * TLS only to addresses that are allowed. The very address that is about to be connected to is looked at, whatever name
 * led there and however often it is asked for: a name that is answered differently the second time gains nothing.
 */
final class GuardedSockets extends SSLSocketFactory {

    private final SSLSocketFactory tls;
    private final Predicate<InetAddress> allowed;

    GuardedSockets(SSLSocketFactory tls, Predicate<InetAddress> allowed) {
        this.tls = tls;
        this.allowed = allowed;
    }

    /** An address that is not to be visited. */
    static final class Refused extends IOException {

        private static final long serialVersionUID = 1;

        Refused() {
            super("this address is not visited");
        }
    }

    @Override
    public Socket createSocket() {
        return new Guarded();
    }

    /** TLS over a connection that was made. */
    @Override
    public Socket createSocket(Socket over, String host, int port, boolean autoClose) throws IOException {
        return tls.createSocket(over, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new Refused();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        throw new Refused();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new Refused();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        throw new Refused();
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    private final class Guarded extends Socket {

        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
            boolean known = to instanceof InetSocketAddress address && !address.isUnresolved();
            if (known && !allowed.test(((InetSocketAddress) to).getAddress())) {
                throw new Refused();
            }
            super.connect(to, timeout);
        }
    }
}
