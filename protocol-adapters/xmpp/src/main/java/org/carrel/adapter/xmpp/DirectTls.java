package org.carrel.adapter.xmpp;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Makes sockets that speak TLS from the first byte (XEP-0368), naming the account's domain to the server. */
final class DirectTls implements PromptSockets.Maker {

    private final SSLContext context;
    private final String domain;

    DirectTls(SSLContext context, String domain) {
        this.context = context;
        this.domain = domain;
    }

    @Override
    public Socket make() throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket();
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setServerNames(List.of(new SNIHostName(domain)));
        parameters.setApplicationProtocols(new String[] {"xmpp-client"});
        socket.setSSLParameters(parameters);
        return socket;
    }
}
