package org.carrel.adapter.xmpp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.carrel.adapter.AccountStatus;
import org.carrel.adapter.Command;
import org.carrel.adapter.Content;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Draft;
import org.carrel.adapter.FileRef;
import org.carrel.adapter.Rendering;
import org.carrel.adapter.Rooms;
import org.carrel.adapter.Sent;
import org.carrel.adapter.Text;
import org.carrel.adapter.TransactionId;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files that go to the server, and messages that name them. */
class XmppUploadTest extends XmppScene {

    private static final byte[] BYTES = "%PDF-1.7 The opening hours".getBytes(UTF_8);

    private void beginWithUploads(Map<String, String> settings) throws Exception {
        begin(options -> options.uploads(true), settings);
        context.await("uploads", () -> Optional.of(desk.capabilities(dialog)).filter(can -> can.maxFile() > 0));
    }

    private Content.Attachment file(byte[] bytes) throws Exception {
        FileRef ref = context.files().save("hours of opening.pdf", "application/pdf", new ByteArrayInputStream(bytes));
        return new Content.Attachment(ref, "hours of opening.pdf", "application/pdf", bytes.length, "");
    }

    private Rendering render(Content.Attachment file) {
        return desk.render(dialog, new Draft(List.of(file), Optional.empty()));
    }

    private Sent send(String id, Content.Attachment file) throws Exception {
        Command say = new Command.Say(render(file).parts().getFirst(), Optional.empty());
        return desk.send(dialog, new TransactionId(id), say);
    }

    private byte[] fetched(String address) throws Exception {
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {XmppAccounts.authorities(server).trust()}, null);
        try (HttpClient http = HttpClient.newBuilder().sslContext(tls).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        }
    }

    private static boolean isUploaded(JsonNode message) {
        return message.path("body").asString().startsWith("https://localhost")
                && XmppPerson.hasPart(message, "{jabber:x:oob}x");
    }

    @Test
    void aFileLiesAtTheServerAndItsMessageNamesIt() throws Exception {
        beginWithUploads(Map.of());
        Content.Attachment file = file(BYTES);

        assertThat(render(file).losses()).isEmpty();
        Sent sent = send("f1", file);
        JsonNode heard = patron.awaitMessage("the file", XmppUploadTest::isUploaded);

        assertThat(sent.level()).isEqualTo(Sent.Level.ACCEPTED);
        assertThat(fetched(heard.path("body").asString())).isEqualTo(BYTES);
    }

    @Test
    void aPinnedCertificateIsTrustedForFilesToo() throws Exception {
        beginWithUploads(Map.of());
        desk.disconnect();
        desk = XmppAccounts.adapter(server)
                .open(
                        XmppAccounts.with(server, "desk", Map.of(AccountFields.CERTIFICATE, server.fingerprint())),
                        context);
        assertThat(desk.connect().code()).isEqualTo(AccountStatus.Code.CONNECTED);

        send("f1", file(BYTES));

        patron.awaitMessage("the file", XmppUploadTest::isUploaded);
    }

    @Test
    void whatIsTooLargeForTheServerBecomesALinkAndSaysSo() throws Exception {
        beginWithUploads(Map.of());
        byte[] large = new byte[2 << 20];
        Arrays.fill(large, (byte) 'x');
        Content.Attachment file = file(large);

        assertThat(render(file).losses()).extracting(Text::code).containsExactly("xmpp.loss-file");
        send("f1", file);

        patron.awaitMessage("the link", one -> one.path("body").asString().contains("https://files.example.org/"));
    }

    @Test
    void aServerThatTakesItNoMoreMakesItALink() throws Exception {
        beginWithUploads(Map.of());
        Content.Attachment gone = new Content.Attachment(new FileRef("file:99"), "gone.pdf", "application/pdf", 10, "");

        send("f1", gone);

        patron.awaitMessage("the link", one -> one.path("body").asString().contains("https://files.example.org/99"));
    }

    @Test
    void inARoomItIsTheSame() throws Exception {
        beginWithUploads(Map.of());
        DialogRef room = new DialogRef(DialogRef.Kind.ROOM, "alder@conference.localhost");
        patron.enter(room.address(), "ann");
        desk.feature(Rooms.class).orElseThrow().join(room, Optional.empty());
        Command say = new Command.Say(
                desk.render(room, new Draft(List.of(file(BYTES)), Optional.empty()))
                        .parts()
                        .getFirst(),
                Optional.empty());

        desk.send(room, new TransactionId("f1"), say);

        patron.awaitMessage("the file", XmppUploadTest::isUploaded);
    }
}
