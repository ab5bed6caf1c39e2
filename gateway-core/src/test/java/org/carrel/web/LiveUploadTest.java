package org.carrel.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What staff upload and send. */
@Timeout(120)
class LiveUploadTest {

    private static final int LARGE = 50 << 20;

    @TempDir
    Path folder;

    private LiveDesk desk;
    private String conversation;

    @BeforeEach
    void open() throws Exception {
        desk = new LiveDesk(folder);
        desk.arrives("rosalind", "Rosalind", "Hello");
        conversation = desk.conversations().getFirst();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anUploadIsItsUploadersUntilANoteCarriesIt() throws Exception {
        String file = upload("minutes.pdf", "%PDF-1.7 and more".getBytes(UTF_8))
                .get("id")
                .asString();
        assertThat(get(desk.server.ada, file).statusCode()).isEqualTo(200);
        assertThat(get(desk.server.omar, file).statusCode()).isEqualTo(404);

        HttpResponse<String> said = note(desk.server.ada, "", file);

        assertThat(said.statusCode()).as(said.body()).isEqualTo(201);
        JsonNode part = desk.server.json(said).get("parts").get(0);
        assertThat(part.get("name").asString()).isEqualTo("minutes.pdf");
        assertThat(part.get("media_type").asString()).isEqualTo("application/pdf");
        assertThat(part.get("state").asString()).isEqualTo("HERE");
        assertThat(get(desk.server.omar, file).statusCode()).isEqualTo(200);
    }

    @Test
    void aFileIsSentOnceAndByItsUploaderAlone() throws Exception {
        String file = upload("a.txt", "a".getBytes(UTF_8)).get("id").asString();

        assertThat(desk.server.code(note(desk.server.omar, "Look", file))).isEqualTo("file-unknown");
        assertThat(note(desk.server.ada, "Look", file).statusCode()).isEqualTo(201);
        assertThat(desk.server.code(note(desk.server.ada, "Look", file))).isEqualTo("file-unknown");
        assertThat(desk.server.code(note(desk.server.ada, "Look", "7"))).isEqualTo("file-unknown");
    }

    @Test
    void aNetworkWithoutFilesSaysSoAndTheFileIsKeptForAnotherWay() throws Exception {
        String file = upload("a.txt", "a".getBytes(UTF_8)).get("id").asString();

        HttpResponse<String> refused = say(desk.server.ada, "Look", file, false);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Practice carries no files");
        assertThat(note(desk.server.ada, "Look", file).statusCode()).isEqualTo(201);
    }

    @Test
    void onlyWhoIsSignedInUploads() throws Exception {
        HttpResponse<String> answer =
                desk.server.raw(desk.server.anybody("/files").POST(BodyPublishers.ofByteArray(new byte[1 << 20])));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(left()).isEmpty();
    }

    @Test
    void anotherSitesPageUploadsNothing() throws Exception {
        HttpRequest.Builder request =
                desk.server.as(desk.server.ada, "/files").header("Origin", "https://evil.example");

        assertThat(desk.server.raw(request.POST(BodyPublishers.ofString("a"))).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItCame() throws Exception {
        long largest = desk.get("/files").get("largest").asLong();
        String head = "POST /api/files HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-carrel=" + desk.server.ada
                + "\r\nContent-Length: " + (largest + 1) + "\r\n\r\n";

        try (Socket socket = new Socket(desk.server.base.getHost(), desk.server.base.getPort())) {
            socket.getOutputStream().write(head.getBytes(UTF_8));
            BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void anUploadThatFallsSilentIsNotWaitedFor() throws Exception {
        String head = "POST /api/files HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-carrel=" + desk.server.ada
                + "\r\nContent-Length: 1000\r\n\r\nthe beginning";

        try (Socket socket = new Socket(desk.server.base.getHost(), desk.server.base.getPort())) {
            socket.getOutputStream().write(head.getBytes(UTF_8));
            BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 400");
        }
        assertThat(left()).isEmpty();
    }

    /** Each way is one file of 50 MB in small pieces; four of them at once would need 200 MB if one were held whole. */
    @Test
    void filesOfFiftyMegabytesDoNotGrowTheHeap() throws Exception {
        upload("warm.bin", new byte[1 << 20]);
        long before = used();
        List<CompletableFuture<String>> uploads = Stream.of(1, 2, 3, 4)
                .map(_ -> CompletableFuture.supplyAsync(this::uploadLarge))
                .toList();
        long most = 0;
        while (!uploads.stream().allMatch(CompletableFuture::isDone)) {
            most = Math.max(most, used());
            Thread.sleep(50);
        }
        for (CompletableFuture<String> upload : uploads) {
            HttpResponse<InputStream> answer = desk.server.http.send(
                    desk.server.as(desk.server.ada, "/files/" + upload.get()).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                assertThat(in.skip(LARGE + 1L)).isEqualTo(LARGE);
            }
            most = Math.max(most, used());
        }

        assertThat(most - before).isLessThan(LARGE / 2);
    }

    private String uploadLarge() {
        try {
            HttpResponse<String> answer = desk.server.raw(desk.server
                    .as(desk.server.ada, "/files?name=large.bin")
                    .version(HttpClient.Version.HTTP_1_1)
                    .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Endless(LARGE)), LARGE)));
            return desk.server.json(answer).get("id").asString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** So many bytes that are held nowhere. */
    private static final class Endless extends InputStream {

        private final Random random = new Random(7);
        private long left;

        Endless(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? random.nextInt(256) : -1;
        }

        @Override
        public int read(byte[] to, int from, int count) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(count, left);
            left -= given;
            return given;
        }
    }

    private JsonNode upload(String name, byte[] bytes) throws Exception {
        HttpResponse<String> answer = desk.server.raw(
                desk.server.as(desk.server.ada, "/files?name=" + name).POST(BodyPublishers.ofByteArray(bytes)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return desk.server.json(answer);
    }

    private HttpResponse<String> note(String session, String text, String file) throws Exception {
        return say(session, text, file, true);
    }

    private HttpResponse<String> say(String session, String text, String file, boolean note) throws Exception {
        return desk.post(
                session,
                conversation + "/messages",
                "{\"text\":\"" + text + "\",\"files\":[\"" + file + "\"],\"note\":" + note + "," + desk.requestId()
                        + "}");
    }

    private HttpResponse<byte[]> get(String session, String file) throws Exception {
        return desk.server.http.send(
                desk.server.as(session, "/files/" + file).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private List<Path> left() throws Exception {
        try (Stream<Path> all = Files.walk(folder.resolve("files"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
