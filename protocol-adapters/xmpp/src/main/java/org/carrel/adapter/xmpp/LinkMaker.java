package org.carrel.adapter.xmpp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jivesoftware.smack.ConnectionConfiguration;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;

/** Makes the connection object of an account: where to, how encrypted, whom to trust. */
final class LinkMaker {

    private static final int DIRECT_TLS_PORT = 5223;
    private static final int STARTTLS_PORT = 5222;
    private static final List<String> MECHANISMS = List.of("SCRAM-SHA-1", "PLAIN");

    private final AccountSettings settings;
    private final Authorities authorities;
    private final Patience patience;

    LinkMaker(AccountSettings settings, Authorities authorities, Patience patience) {
        this.settings = settings;
        this.authorities = authorities;
        this.patience = patience;
    }

    /** Where files go, trusting whom this account trusts. */
    HttpUpload upload() {
        return new HttpUpload(settings, authorities);
    }

    /** How long to wait for what. */
    Patience patience() {
        return patience;
    }

    /**
     * Where to connect to: the host that was given; else, for direct TLS, the one that DNS names. Nothing: Smack asks DNS
     * by itself at every attempt.
     */
    Optional<InetSocketAddress> where() throws UnknownHostException {
        int standard = settings.directTls() ? DIRECT_TLS_PORT : STARTTLS_PORT;
        Optional<ServiceRecord> found = settings.host()
                .map(host -> new ServiceRecord(host, settings.port().orElse(standard)));
        if (found.isEmpty() && settings.directTls()) {
            found = Optional.of(ServiceRecord.lookup("_xmpps-client._tcp." + settings.domain())
                    .orElse(new ServiceRecord(settings.domain(), DIRECT_TLS_PORT)));
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new InetSocketAddress(
                InetAddress.getByName(found.get().host()), found.get().port()));
    }

    /** A connection that is not connected yet. */
    XmppLink make(Optional<InetSocketAddress> where, XmppLink.Ears ears) throws IOException {
        try {
            SSLContext tls = SSLContext.getInstance("TLS");
            VerifyingTrust trust = new VerifyingTrust(authorities.trust(), settings.domain(), settings.pin());
            tls.init(null, new TrustManager[] {trust}, null);
            PromptSockets sockets =
                    new PromptSockets(settings.directTls() ? new DirectTls(tls, settings.domain()) : Socket::new);
            XmppLink link = new XmppLink(configuration(trust, sockets, where), trust, sockets, patience.answer(), ears);
            link.setUseStreamManagement(true);
            link.setUseStreamManagementResumption(true);
            link.setReplyTimeout(patience.answer().toMillis());
            SmackGlobals.announce(link);
            return link;
        } catch (GeneralSecurityException e) {
            throw new IOException("Encryption is not available", e);
        }
    }

    private XMPPTCPConnectionConfiguration configuration(
            VerifyingTrust trust, PromptSockets sockets, Optional<InetSocketAddress> where) throws IOException {
        XMPPTCPConnectionConfiguration.Builder builder = XMPPTCPConnectionConfiguration.builder()
                .setXmppAddressAndPassword(
                        settings.address(), settings.password().reveal())
                .setResource(settings.resource())
                // Not through a context of ours: Smack initialises that again and so forgets whom to trust.
                .setCustomX509TrustManager(trust)
                // The trust manager has checked the name already, against the account's domain.
                .setHostnameVerifier((host, session) -> true)
                .setSocketFactory(sockets)
                .setSendPresence(false)
                .setConnectTimeout(Math.toIntExact(patience.connect().toMillis()))
                .addEnabledSaslMechanism(MECHANISMS);
        if (settings.directTls()) {
            builder.setSecurityMode(ConnectionConfiguration.SecurityMode.disabled);
        } else {
            builder.setSecurityMode(
                    settings.insecure()
                            ? ConnectionConfiguration.SecurityMode.ifpossible
                            : ConnectionConfiguration.SecurityMode.required);
        }
        where.ifPresent(to -> builder.setHostAddress(to.getAddress()).setPort(to.getPort()));
        return builder.build();
    }
}
