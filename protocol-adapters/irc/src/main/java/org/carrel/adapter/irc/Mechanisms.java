package org.carrel.adapter.irc;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.carrel.adapter.Secret;
import org.carrel.adapter.irc.AccountSettings.SignIn;
import org.carrel.adapter.irc.signin.SaslExternal;
import org.carrel.adapter.irc.signin.SaslMechanism;
import org.carrel.adapter.irc.signin.SaslPlain;
import org.carrel.adapter.irc.signin.SaslScram;

/** The ways of signing in that an account's settings allow, the best first. */
final class Mechanisms {

    private Mechanisms() {}

    /** @param secure whether the line has TLS: without it the password is only sent as it is where somebody chose that */
    static List<SaslMechanism> of(AccountSettings settings, boolean secure, SecureRandom random) {
        SignIn chosen = settings.signIn();
        List<SaslMechanism> all = new ArrayList<>();
        if (settings.clientCertificate().isPresent() && secure && allows(chosen, SignIn.EXTERNAL)) {
            all.add(new SaslExternal());
        }
        if (settings.password().isPresent()) {
            Secret password = settings.password().get();
            if (allows(chosen, SignIn.SCRAM)) {
                all.add(SaslScram.sha256(settings.account(), password, random));
            }
            if (chosen == SignIn.PLAIN || (secure && allows(chosen, SignIn.PLAIN))) {
                all.add(new SaslPlain(settings.account(), password));
            }
        }
        return all;
    }

    private static boolean allows(SignIn chosen, SignIn one) {
        return chosen == one || chosen == SignIn.BEST;
    }
}
