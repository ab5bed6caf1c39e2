package org.carrel.web;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.carrel.config.TlsFiles;
import org.carrel.store.StartFailure;
import org.jspecify.annotations.Nullable;

/**
 * Shows the certificate that the files hold now: they are looked at again when a connection comes and the last look is
 * a while ago. Files that are no good at that moment (a renewal half done) leave the former certificate in place.
 */
final class ReloadingCertificate extends X509ExtendedKeyManager {

    private static final Logger LOG = System.getLogger(ReloadingCertificate.class.getName());
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final String ALIAS = "carrel";

    private record State(PemFiles.Pair pair, FileTime certificateTime, FileTime keyTime, long lookedNanos) {}

    private final TlsFiles files;
    private final Duration lookAgain;
    private volatile State state;

    ReloadingCertificate(TlsFiles files, Duration lookAgain) throws IOException, GeneralSecurityException {
        this.files = files;
        this.lookAgain = lookAgain;
        this.state = read();
    }

    /**
     * A context that shows it.
     *
     * @throws StartFailure in words, when the files are no good
     */
    static SSLContext context(TlsFiles files, String key) throws StartFailure {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new ReloadingCertificate(files, LOOK_AGAIN)}, null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new StartFailure(
                    key + ".tls: " + files.certificate() + " and " + files.key() + " are no good: " + e.getMessage(),
                    e);
        }
    }

    private State read() throws IOException, GeneralSecurityException {
        FileTime certificateTime = Files.getLastModifiedTime(files.certificate());
        FileTime keyTime = Files.getLastModifiedTime(files.key());
        return new State(PemFiles.read(files), certificateTime, keyTime, System.nanoTime());
    }

    private PemFiles.Pair pair() {
        State held = state;
        if (System.nanoTime() - held.lookedNanos() >= lookAgain.toNanos()) {
            state = again(held);
        }
        return state.pair();
    }

    private State again(State held) {
        try {
            boolean same = Files.getLastModifiedTime(files.certificate()).equals(held.certificateTime())
                    && Files.getLastModifiedTime(files.key()).equals(held.keyTime());
            if (!same) {
                LOG.log(Level.INFO, "The certificate in {0} changed and is used from now on.", files.certificate());
                return read();
            }
        } catch (IOException | GeneralSecurityException e) {
            LOG.log(Level.WARNING, "The new certificate is no good, the former one stays: {0}", e.getMessage());
        }
        return new State(held.pair(), held.certificateTime(), held.keyTime(), System.nanoTime());
    }

    @Override
    public String chooseEngineServerAlias(String keyType, Principal @Nullable [] issuers, SSLEngine engine) {
        return suits(keyType) ? ALIAS : "";
    }

    @Override
    public String chooseServerAlias(String keyType, Principal @Nullable [] issuers, Socket socket) {
        return suits(keyType) ? ALIAS : "";
    }

    @Override
    public String[] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return suits(keyType) ? new String[] {ALIAS} : new String[0];
    }

    private boolean suits(String keyType) {
        return keyType.startsWith(pair().key().getAlgorithm());
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return alias.equals(ALIAS) ? pair().chain().toArray(X509Certificate[]::new) : null;
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return alias.equals(ALIAS) ? pair().key() : null;
    }

    @Override
    public String[] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return new String[0];
    }

    @Override
    public @Nullable String chooseClientAlias(String[] keyTypes, Principal @Nullable [] issuers, Socket socket) {
        return null;
    }
}
