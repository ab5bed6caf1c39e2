package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.carrel.adapter.Content;
import org.carrel.adapter.FileRef;
import org.carrel.file.AccountFiles;
import org.carrel.file.Pictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Files that messages carry: who gets them, and as what. */
@Timeout(120)
class LiveFilesTest {

    private static final byte[] PAGE = "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private LiveDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new LiveDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPictureIsShownInPlaceWithItsThumbnail() throws Exception {
        byte[] picture = Pictures.of("png", 1000, 500);
        JsonNode part = arrives("tram.png", picture);

        assertThat(part.get("state").asString()).isEqualTo("HERE");
        assertThat(part.get("media_type").asString()).isEqualTo("image/png");
        assertThat(part.get("size").asLong()).isEqualTo(picture.length);
        assertThat(part.get("thumbnail").get("width").asInt()).isEqualTo(640);
        HttpResponse<byte[]> answer = get(file(part));
        assertThat(answer.body()).isEqualTo(picture);
        assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
        assertThat(header(answer, "Content-Disposition")).startsWith("inline");
        HttpResponse<byte[]> small = get(file(part) + "/thumbnail");
        assertThat(header(small, "Content-Type")).isEqualTo("image/png");
        assertThat(small.body()).startsWith(Arrays.copyOf(picture, 8));
    }

    @Test
    void aPageIsOnlyEverADownloadAndRunsNothing() throws Exception {
        JsonNode part = arrives("gr\u00fc\u00dfe \"x\".html", PAGE);

        HttpResponse<byte[]> answer = get(file(part));

        assertThat(answer.body()).isEqualTo(PAGE);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(header(answer, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"gr__e _x_.html\"; filename*=UTF-8''gr%C3%BC%C3%9Fe%20%22x%22.html");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(get(file(part) + "/thumbnail").statusCode()).isEqualTo(404);
    }

    @Test
    void partsAndWhatIsKnownAlreadyAreNotSentAgain() throws Exception {
        byte[] bytes = new byte[200_000];
        new Random(7).nextBytes(bytes);
        String file = file(arrives("a.bin", bytes));

        HttpResponse<byte[]> part = send(desk.server.as(desk.server.ada, file).header("Range", "bytes=70000-70009"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(bytes, 70_000, 70_010));
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 70000-70009/200000");
        assertThat(send(desk.server.as(desk.server.ada, file).header("Range", "bytes=300000-"))
                        .statusCode())
                .isEqualTo(416);
        HttpResponse<byte[]> whole = get(file);
        assertThat(whole.body()).isEqualTo(bytes);
        HttpResponse<byte[]> known =
                send(desk.server.as(desk.server.ada, file).header("If-None-Match", header(whole, "ETag")));
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
    }

    @Test
    void nobodyGetsItWithoutASession() throws Exception {
        String file = file(arrives("a.bin", PAGE));

        assertThat(send(desk.server.anybody(file)).statusCode()).isEqualTo(401);
        assertThat(get("/files/7").statusCode()).isEqualTo(404);
    }

    @Test
    void whatNoMessageCarriesIsNobodys() throws Exception {
        FileRef loose = files().save("a.bin", "", new ByteArrayInputStream(PAGE));

        assertThat(get("/files/" + loose.value().substring(5)).statusCode()).isEqualTo(404);
    }

    @Test
    void aMessageCannotCarryWhatAnotherOneBrought() throws Exception {
        JsonNode first = arrives("a.bin", PAGE);

        desk.core.arrives(
                desk.account,
                "mallory",
                "Mallory",
                attachment("file:" + first.get("file").asString(), "a.bin"));

        JsonNode part = part("mallory");
        assertThat(part.get("state").asString()).isEqualTo("FAILED");
        assertThat(part.get("file").isNull()).isTrue();
    }

    @Test
    void whatWasTakenBackIsShownToNobody() throws Exception {
        JsonNode part = arrives("a.bin", PAGE);
        URI link = files().link(new FileRef("file:" + part.get("file").asString()));
        URI here = desk.server.server.publicUrl().resolve(link.getPath());
        assertThat(send(HttpRequest.newBuilder(here)).statusCode()).isEqualTo(200);

        desk.server
                .database
                .writer()
                .lane("test")
                .run(tx -> tx.update("UPDATE message SET retracted_at = ?", tx.now()));

        assertThat(get(file(part)).statusCode()).isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder(here)).statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkOpensItOnThePublicSideUntilTheBytesAreGone() throws Exception {
        JsonNode part = arrives("a.html", PAGE);
        FileRef ref = new FileRef("file:" + part.get("file").asString());
        URI made = files().link(ref);
        URI link = desk.server.server.publicUrl().resolve(made.getPath());

        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(link));
        assertThat(answer.body()).isEqualTo(PAGE);
        assertThat(header(answer, "Content-Disposition")).startsWith("attachment");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(send(HttpRequest.newBuilder(URI.create(link + "A"))).statusCode())
                .isEqualTo(404);

        try (Stream<Path> all = Files.walk(folder.resolve("files"))) {
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                Files.delete(one);
            }
        }
        assertThat(send(HttpRequest.newBuilder(link)).statusCode()).isEqualTo(404);
    }

    private JsonNode arrives(String name, byte[] bytes) throws Exception {
        FileRef ref = files().save(name, "text/html", new ByteArrayInputStream(bytes));
        desk.core.arrives(desk.account, "rosalind", "Rosalind", attachment(ref.value(), name));
        return part("rosalind");
    }

    private JsonNode part(String address) throws Exception {
        for (String conversation : desk.conversations()) {
            if (desk.get("/conversations/" + conversation)
                    .get("address")
                    .asString()
                    .equals(address)) {
                return desk.get("/conversations/" + conversation + "/messages")
                        .get("messages")
                        .get(0)
                        .get("parts")
                        .get(0);
            }
        }
        throw new AssertionError("nothing from " + address);
    }

    private static Content attachment(String ref, String name) {
        return new Content.Attachment(new FileRef(ref), name, "text/html", -1, "");
    }

    private AccountFiles files() {
        return new AccountFiles(desk.account, desk.core.shelf, desk.core.links);
    }

    private static String file(JsonNode part) {
        return "/files/" + part.get("file").asString();
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return send(desk.server.as(desk.server.ada, path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return desk.server.http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
