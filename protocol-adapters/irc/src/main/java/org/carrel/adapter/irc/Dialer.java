package org.carrel.adapter.irc;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.irc.net.Authorities;
import org.carrel.adapter.irc.net.IrcLink;
import org.carrel.adapter.irc.net.Patience;
import org.carrel.adapter.irc.net.Tls;
import org.carrel.adapter.irc.signin.CapNegotiation;
import org.carrel.adapter.irc.signin.SaslMechanism;
import org.carrel.adapter.irc.signin.StsPolicy;

/** Makes the line to an account's server: where to, with TLS or without, whom to trust, how to sign in. */
final class Dialer {

    private final AccountSettings settings;
    private final Authorities authorities;
    private final Patience patience;
    private final Sts sts;
    private final SecureRandom random = new SecureRandom();

    /**
     * Where to.
     *
     * @param tls with the first byte
     */
    record Place(int port, boolean tls) {}

    Dialer(AccountSettings settings, Authorities authorities, Patience patience, AdapterContext context) {
        this.settings = settings;
        this.authorities = authorities;
        this.patience = patience;
        this.sts = new Sts(context.state(), settings.host(), context.clock());
    }

    Patience patience() {
        return patience;
    }

    /** As the settings have it, but with TLS where the server has asked for that. */
    Place place() {
        Place usual = new Place(settings.portOrUsual(), settings.tls());
        return usual.tls()
                ? usual
                : sts.port().map(port -> new Place(port, true)).orElse(usual);
    }

    /** Connects a link. */
    void connect(IrcLink link, Place place) throws IOException, GeneralSecurityException {
        Optional<Tls> tls = place.tls()
                ? Optional.of(Tls.with(authorities, settings.host(), settings.pin(), settings.clientCertificate()))
                : Optional.empty();
        link.connect(settings.host(), place.port(), tls, patience);
    }

    /** A sign-in over a link to that place. */
    Registration register(Session session, Place place) {
        return new Registration(settings, session, mechanisms(place), place.tls());
    }

    /** The capabilities to ask for there. */
    CapNegotiation negotiation(Place place) {
        List<String> wanted = new ArrayList<>(Caps.WANTED);
        if (!mechanisms(place).isEmpty()) {
            wanted.add(Caps.SASL);
        }
        return new CapNegotiation(wanted, Caps.NEEDS);
    }

    private List<SaslMechanism> mechanisms(Place place) {
        return Mechanisms.of(settings, place.tls(), random);
    }

    /** We are in; what the server said of encryption is kept. */
    void connected(Session session, Place place) {
        Optional<StsPolicy> policy = session.caps().offered(Caps.STS).map(StsPolicy::of);
        if (place.tls() && policy.isPresent()) {
            policy.get().duration().ifPresent(duration -> sts.told(place.port(), duration));
        }
    }
}
