package org.carrel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.carrel.adapter.testkit.prosody.ProsodyServer;
import org.carrel.adapter.testkit.prosody.XmppPerson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets a browser test move the patron: POST makes them write or type, GET answers with what they received. */
final class PatronBridge implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final XmppPerson patron;
    private final String desk;
    private final Map<String, Order> orders = new ConcurrentHashMap<>();

    /** Something else that a test can have done. */
    interface Order {
        void run() throws IOException;
    }

    /** Can also open an account at the server of the far end, for {@code late}. */
    PatronBridge withLate(ProsodyServer server) {
        orders.put("late", () -> server.changePassword("late", "secret"));
        return this;
    }

    PatronBridge(XmppPerson patron, String desk) throws IOException {
        this.patron = patron;
        this.desk = desk;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Can also fill the disk of the gateway, and make room again. */
    PatronBridge withDisk(Order fill, Order makeRoom) {
        orders.put("fill", fill);
        orders.put("room", makeRoom);
        return this;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] answer = exchange.getRequestMethod().equals("POST") ? move(exchange) : received();
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private byte[] move(HttpExchange exchange) throws IOException {
        JsonNode order = JSON.readTree(exchange.getRequestBody());
        if (order.has("order")) {
            Objects.requireNonNull(orders.get(order.path("order").asString())).run();
        } else if (order.has("typing")) {
            patron.chatState(desk, order.path("typing").asBoolean() ? "composing" : "paused");
        } else {
            String text = order.path("text").asString();
            int times = order.path("times").asInt(1);
            for (int n = 1; n <= times; n++) {
                patron.say(desk, times == 1 ? text : text + " " + n);
            }
        }
        return JSON.writeValueAsBytes(List.of());
    }

    private byte[] received() {
        return JSON.writeValueAsBytes(patron.bodies().stream()
                .map(message -> message.path("body").asString())
                .toList());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
