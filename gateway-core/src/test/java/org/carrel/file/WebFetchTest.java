package org.carrel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WebFetchTest {

    private static final int MOST = 100_000;

    @TempDir
    Path folder;

    private FarServer far;

    @BeforeEach
    void open() throws Exception {
        far = new FarServer();
    }

    @AfterEach
    void close() {
        far.close();
    }

    @Test
    void whatIsThereComes() throws Exception {
        far.answer("/a", new byte[] {1, 2, 3});

        assertThat(fetch(far.at("/a"), InetAddress::isLoopbackAddress)).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"})
    void noFormAndNoNameOfAnAddressInsideIsVisited(String host) {
        far.answer("/a", new byte[1]);

        FetchFailure failure = fails("https://" + host + ":" + far.port() + "/a", PublicAddress::is);

        assertThat(failure.text().code()).isEqualTo("file-address-refused");
        assertThat(failure.isPassing()).isFalse();
        assertThat(far.visits).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.2", "https://[::1]", "https://10.0.0.1", "https://169.254.169.254/meta"})
    void norAfterARedirect(String to) {
        far.answer("/a", FarServer.redirect("https://localhost:" + far.port() + "/b"));
        far.answer("/b", FarServer.redirect(to.replaceFirst("(2|])$", "$1:" + far.port())));

        FetchFailure failure =
                fails(far.at("/a"), address -> address.getHostAddress().equals("127.0.0.1"));

        assertThat(failure.text().code()).isEqualTo("file-address-refused");
        assertThat(far.visits).hasValue(2);
    }

    @Test
    void aRedirectMayBeRelativeButNotWithoutTlsNorForEver() throws Exception {
        far.answer("/file", new byte[] {7});
        far.answer("/relative", FarServer.redirect("file"));
        far.answer("/plain", FarServer.redirect("http://localhost:" + far.port() + "/file"));
        far.answer("/local", FarServer.redirect("file:///etc/passwd"));
        far.answer("/loop", FarServer.redirect("/loop"));
        far.answer("/nowhere", exchange -> FarServer.status(exchange, 302));

        assertThat(fetch(far.at("/relative"), InetAddress::isLoopbackAddress)).containsExactly(7);
        assertThat(fails(far.at("/plain")).text().code()).isEqualTo("file-link-unfit");
        assertThat(fails(far.at("/local")).text().code()).isEqualTo("file-link-unfit");
        assertThat(fails(far.at("/loop")).text().code()).isEqualTo("file-link-unfit");
        assertThat(fails(far.at("/nowhere")).text().code()).isEqualTo("file-link-unfit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a",
                "file:///etc/passwd",
                "https://a:b@example.org/",
                "https:a",
                "https://127.1/",
                "\u0000"
            })
    void whatIsNoPlainHttpsAddressIsNone(String address) {
        assertThat(fails(address).text().code()).isEqualTo("file-link-unfit");
    }

    @ParameterizedTest
    @CsvSource({"404, false", "403, false", "410, false", "429, true", "500, true", "503, true"})
    void anAnswerTellsWhetherAnotherTryMakesSense(int status, boolean passing) {
        far.answer("/a", exchange -> FarServer.status(exchange, status));

        assertThat(fails(far.at("/a")).isPassing()).isEqualTo(passing);
    }

    @Test
    void whatIsTooLargeIsStoppedAsSoonAsThatIsKnown() {
        far.answer("/announced", exchange -> {
            exchange.sendResponseHeaders(200, 1L << 40);
            exchange.getResponseBody().write(1);
        });
        far.answer("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(new byte[8192]);
            }
        });

        assertThatThrownBy(() -> fetch(far.at("/announced"), InetAddress::isLoopbackAddress))
                .isInstanceOf(TooLarge.class);
        assertThatThrownBy(() -> fetch(far.at("/endless"), InetAddress::isLoopbackAddress))
                .isInstanceOf(TooLarge.class);
    }

    @Test
    void halfAFileIsNone() {
        far.answer("/a", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[500]);
        });

        assertThat(fails(far.at("/a")).isPassing()).isTrue();
    }

    @Test
    void aServerThatNobodyVouchesForIsNotTrusted() throws Exception {
        far.answer("/a", new byte[1]);
        WebFetch strict =
                WebFetch.with((SSLSocketFactory) SSLSocketFactory.getDefault(), InetAddress::isLoopbackAddress);

        assertThatThrownBy(() -> fetch(strict, far.at("/a"))).isInstanceOf(FetchFailure.class);
        assertThat(far.visits).hasValue(0);
    }

    private FetchFailure fails(String address) {
        return fails(address, InetAddress::isLoopbackAddress);
    }

    private FetchFailure fails(String address, Predicate<InetAddress> allowed) {
        return catchThrowableOfType(FetchFailure.class, () -> fetch(address, allowed));
    }

    private byte[] fetch(String address, Predicate<InetAddress> allowed) throws Exception {
        return fetch(WebFetch.with(far.trusting(), allowed), address);
    }

    private byte[] fetch(WebFetch web, String address) throws Exception {
        Path file = Files.createTempFile(folder, "", "");
        try (Incoming incoming = new Incoming(file, MOST)) {
            web.fetch(address, incoming);
            return Files.readAllBytes(incoming.durable());
        }
    }
}
