package org.carrel.adapter.irc.net;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.carrel.adapter.Secret;

/** How to speak TLS with one server. */
public final class Tls {

    private static final Pattern NUMBER = Pattern.compile("[0-9.]+|.*:.*");

    private final SSLContext context;
    private final String host;

    private Tls(SSLContext context, String host) {
        this.context = context;
        this.host = host;
    }

    /**
     * @param host for which the certificate must be
     * @param pin SHA-256 of the only certificate to accept
     * @param own what we show, as PEM
     * @throws GeneralSecurityException when our own certificate cannot be read
     */
    public static Tls with(Authorities authorities, String host, Optional<String> pin, Optional<Secret> own)
            throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        TrustManager trust = new VerifyingTrust(authorities.trust(), host, pin);
        KeyManager[] keys = own.isPresent() ? ClientKey.managers(own.get()) : new KeyManager[0];
        context.init(keys, new TrustManager[] {trust}, null);
        return new Tls(context, host);
    }

    /** Puts TLS on a connected socket; returns when both sides have agreed. */
    Socket on(Socket socket) throws IOException {
        SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(socket, host, socket.getPort(), true);
        SSLParameters parameters = secure.getSSLParameters();
        if (!NUMBER.matcher(host).matches()) {
            parameters.setServerNames(List.of(new SNIHostName(host)));
        }
        parameters.setProtocols(Arrays.stream(parameters.getProtocols())
                .filter(name -> name.equals("TLSv1.2") || name.equals("TLSv1.3"))
                .toArray(String[]::new));
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }
}
