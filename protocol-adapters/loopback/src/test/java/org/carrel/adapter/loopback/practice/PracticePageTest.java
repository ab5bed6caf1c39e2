package org.carrel.adapter.loopback.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.TextListener;
import org.carrel.adapter.TextSocket;
import org.carrel.adapter.WebRequest;
import org.carrel.adapter.WebResponse;
import org.carrel.adapter.loopback.network.Happening;
import org.carrel.adapter.loopback.network.LoopbackNetwork;
import org.carrel.adapter.loopback.network.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PracticePageTest {

    private final LoopbackNetwork network = new LoopbackNetwork(Clock.systemUTC());
    private final PracticePage page = new PracticePage(network);

    private static WebRequest get(String path, Map<String, List<String>> query) {
        return new WebRequest(
                "GET", path, query, Map.of(), InetAddress.getLoopbackAddress(), InputStream.nullInputStream());
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200, text/html",
        "/practice.css, 200, text/css",
        "/practice.js, 200, text/javascript",
        "/patrons.txt, 404, text/plain",
        "/../secret, 404, text/plain"
    })
    void itServesItsThreeFilesAndNothingElse(String path, int status, String type) throws Exception {
        WebResponse response = page.handle(get(path, Map.of()));
        assertThat(response.status()).isEqualTo(status);
        assertThat(String.valueOf(response.headers().get("Content-Type"))).startsWith("[" + type);
    }

    @Test
    void pageHasNoScriptOfItsOwnAndWritesTextOnlyAsText() throws Exception {
        assertThat(body("/")).doesNotContain("style=").doesNotContainPattern("<script>|<script[^>]*>[^<]|\\son[a-z]+=");
        assertThat(body("/practice.js")).doesNotContain("innerHTML", "insertAdjacentHTML", "document.write");
    }

    private String body(String path) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        page.handle(get(path, Map.of())).body().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What a browser would have been sent. */
    private static final class Browser implements TextSocket {

        private final List<String> frames = new ArrayList<>();
        private int closed;

        @Override
        public boolean send(String text) {
            return frames.add(text);
        }

        @Override
        public void close(int code, String reason) {
            closed = code;
        }
    }

    @Test
    void trainerWritesAndSeesTheAnswer() throws Exception {
        var staff = network.signIn("carrel", Optional.empty(), _ -> {});
        Browser browser = new Browser();
        TextListener seat = page.open(get("/socket", Map.of("name", List.of("Zoë K."))), browser);
        seat.text("say:where is <b>the</b> map room?");
        assertThat(staff.after(0, 10).getFirst().person()).isEqualTo("page-zoe-k");
        staff.submit("page-zoe-k", "c1", new Happening.Wrote(Words.of("\"Upstairs\"\nleft"), Optional.empty()));
        assertThat(browser.frames.getLast())
                .contains("\"text\":\"where is <b>the</b> map room?\"")
                .contains("\"staff\":true,\"gone\":false,\"text\":\"\\\"Upstairs\\\"\\u000aleft\"");
        seat.closed(1000);
        assertThat(network.person("page-zoe-k").here()).isFalse();
    }

    @Test
    void nobodyWithoutANameIsLetIn() {
        Browser browser = new Browser();
        TextListener seat = page.open(get("/socket", Map.of()), browser);
        assertThat(browser.closed).isEqualTo(1008);
        assertThat(seat).isNotNull();
    }
}
