package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.carrel.adapter.testkit.tls.ServerCertificate;
import org.carrel.adapter.testkit.tls.TestAuthority;
import org.carrel.config.TlsFiles;
import org.carrel.store.StartFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    private final TestAuthority authority = TestAuthority.create("Test authority");
    private final ServerCertificate first = authority.issue("localhost");

    @TempDir
    Path folder;

    private TlsFiles files;

    @BeforeEach
    void write() throws Exception {
        files = new TlsFiles(folder.resolve("cert.pem"), folder.resolve("key.pem"));
        write(first, first, 1);
    }

    @Test
    void withACertificateTheDoorSpeaksTlsAndSaysThatItAlwaysWill() throws Exception {
        String yaml = "server: {staff: {tls: {certificate: cert.pem, key: key.pem}}}\n";
        HttpClient trusting = HttpClient.newBuilder().sslContext(trust()).build();
        try (TestServer server = new TestServer(folder, yaml, List.of(), trusting)) {
            HttpResponse<String> answer = server.get(server.as(server.ada, "/session"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(server.server.staffUrl().getScheme()).isEqualTo("https");
            try (FeedClient inbox =
                    new FeedClient(server, server.api("/feed"), "Cookie", "__Host-carrel=" + server.ada)) {
                assertThat(inbox.next().get("type").asString()).isEqualTo("snapshot");
            }
            HttpRequest plain =
                    HttpRequest.newBuilder(server.server.publicUrl()).build();
            assertThat(trusting.send(plain, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aRenewedCertificateIsShownWithoutARestart() throws Exception {
        ReloadingCertificate certificate = new ReloadingCertificate(files, Duration.ZERO);
        ServerCertificate second = authority.issue("localhost");
        write(second, second, 2);

        assertThat(shown(certificate)).isEqualTo(second.certificate());
    }

    @Test
    void aRenewalHalfDoneLeavesTheFormerCertificate() throws Exception {
        ReloadingCertificate certificate = new ReloadingCertificate(files, Duration.ZERO);
        ServerCertificate second = authority.issue("localhost");
        write(second, first, 2);
        assertThat(shown(certificate)).isEqualTo(first.certificate());

        write(second, second, 3);

        assertThat(shown(certificate)).isEqualTo(second.certificate());
    }

    @Test
    void filesThatAreNoGoodAreToldInWords() throws Exception {
        Files.writeString(files.key(), "-----BEGIN RSA PRIVATE KEY-----\n");

        assertThatThrownBy(() -> ReloadingCertificate.context(files, "server.staff"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("server.staff.tls")
                .hasMessageContaining("openssl pkcs8");
    }

    private static X509Certificate shown(ReloadingCertificate certificate) {
        return Objects.requireNonNull(certificate.getCertificateChain("carrel"))[0];
    }

    private void write(ServerCertificate certificate, ServerCertificate key, int second) throws Exception {
        Files.writeString(files.certificate(), certificate.certificatePem());
        Files.writeString(files.key(), key.keyPem());
        FileTime time = FileTime.fromMillis(1_000_000L * second);
        Files.setLastModifiedTime(files.certificate(), time);
        Files.setLastModifiedTime(files.key(), time);
    }

    private SSLContext trust() throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("authority", authority.certificate());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trusted.getTrustManagers(), null);
        return context;
    }
}
