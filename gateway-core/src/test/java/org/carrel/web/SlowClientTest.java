package org.carrel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carrel.operator.Operator;
import org.carrel.store.Audience;
import org.carrel.store.Entity;
import org.carrel.store.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SlowClientTest {

    /** More than all buffers between two programs on one machine hold. */
    private static final int EVENTS = 256;

    private static final int EVENT_BYTES = 1 << 18;

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void whoDoesNotReadIsCutOffAndComesBackToTheirPosition() throws Exception {
        try (TestServer server = new TestServer(folder, "", List.of(new Large()), HttpClient.newHttpClient())) {
            long before = server.database.feed().last().number();
            try (Socket mute = new Socket("localhost", server.server.staffPort())) {
                shakeHands(mute, server);
                for (int i = 0; i < EVENTS || server.server.openFeeds() > 0; i++) {
                    server.database
                            .writer()
                            .lane("account:1")
                            .run(tx -> tx.feed(Entity.MESSAGE, tx.newId(), 1, Audience.everyone()));
                }
                assertThat(readAll(mute)).isLessThan((long) EVENTS * EVENT_BYTES);
            }
            String position = "?epoch=" + server.database.feed().last().epoch() + "&after=" + before;
            try (TestSocket back = TestSocket.open(
                    server.http,
                    server.api("/feed").resolve("feed" + position),
                    "Cookie",
                    "__Host-carrel=" + server.ada)) {
                assertThat(back.next()).contains("\"resumed\"");
                assertThat(back.next()).contains("\"here\"");
                assertThat(back.next()).contains("\"number\":" + (before + 1));
            }
        }
    }

    private static void shakeHands(Socket socket, TestServer server) throws Exception {
        String request = "GET /api/feed HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\nCookie: __Host-carrel="
                + server.ada + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 101".length());
        assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 101");
    }

    private static long readAll(Socket socket) throws Exception {
        InputStream in = socket.getInputStream();
        long bytes = 0;
        byte[] buffer = new byte[EVENT_BYTES];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
            }
        } catch (SocketException e) {
            // cut off hard is cut off too
        }
        return bytes;
    }

    /** Messages of a megabyte. */
    private static final class Large implements FeedContent {

        @Override
        public Entity kind() {
            return Entity.MESSAGE;
        }

        @Override
        public Map<Long, EncodedState> read(Sql sql, Operator viewer, Collection<Long> ids) {
            byte[] json = new byte[EVENT_BYTES];
            Arrays.fill(json, (byte) ' ');
            json[0] = '{';
            json[EVENT_BYTES - 1] = '}';
            Map<Long, EncodedState> states = new HashMap<>();
            ids.forEach(id -> states.put(id, new EncodedState(id, 1, json)));
            return states;
        }

        @Override
        public Fresh fresh(Sql sql, Operator viewer) {
            return Fresh.of(List.of());
        }
    }
}
