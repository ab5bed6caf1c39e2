package org.carrel.bench;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * An inbox at the feed, as far as a clock needs one: it hears the text of each message that comes. As raw as the client
 * at the floor, one thread that blocks on its socket, so that the difference is Carrel's alone (RFC 6455, what a server
 * sends).
 */
final class InboxClient implements AutoCloseable {

    private static final String MARK = "\"type\":\"plain\",\"text\":\"";
    private static final int OPCODE_TEXT = 1;

    private final Socket socket;
    private final DataInputStream in;
    private final CountDownLatch first = new CountDownLatch(1);
    private volatile Consumer<String> ear = _ -> {};

    private InboxClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
    }

    /** Connects with a token that reads, and waits for the snapshot. */
    static InboxClient connect(String staff, String token) throws IOException, InterruptedException {
        URI address = URI.create(staff);
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        InboxClient client = new InboxClient(socket);
        client.upgrade(address, token);
        Thread.ofPlatform().daemon().name("inbox").start(client::read);
        client.first.await();
        return client;
    }

    private void upgrade(URI address, String token) throws IOException {
        String request = """
                GET %sapi/feed HTTP/1.1
                Host: %s:%d
                Authorization: Bearer %s
                Connection: Upgrade
                Upgrade: websocket
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: Y2FycmVsLWJlbmNobWFyaw==

                """.formatted(address.getPath(), address.getHost(), address.getPort(), token);
        socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        String status = line();
        if (!status.startsWith("HTTP/1.1 101")) {
            throw new IOException("The feed was refused: " + status);
        }
        while (!line().isEmpty()) {
            // headers
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.readByte(); next != '\n'; next = in.readByte()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** Who hears the texts of messages from now on. */
    void listen(Consumer<String> listener) {
        ear = listener;
    }

    private void read() {
        try {
            while (true) {
                int opcode = in.readUnsignedByte() & 0xf;
                byte[] frame = in.readNBytes(length());
                if (opcode <= OPCODE_TEXT) {
                    hear(new String(frame, StandardCharsets.UTF_8));
                    first.countDown();
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    private int length() throws IOException {
        int length = in.readUnsignedByte();
        return switch (length) {
            case 126 -> in.readUnsignedShort();
            case 127 -> Math.toIntExact(in.readLong());
            default -> length;
        };
    }

    private void hear(String frame) {
        for (int at = frame.indexOf(MARK); at >= 0; at = frame.indexOf(MARK, at)) {
            int from = at + MARK.length();
            at = frame.indexOf("\"", from);
            ear.accept(frame.substring(from, at));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
