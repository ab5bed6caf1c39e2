package org.carrel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.carrel.adapter.testkit.irc.HeardLine;
import org.carrel.adapter.testkit.irc.IrcPerson;
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
    private volatile Consumer<String> sayOnIrc = _ -> {};
    private volatile Supplier<List<String>> heardOnIrc = List::of;

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

    /** Can also have somebody on IRC write to the desk's nick there. */
    PatronBridge withIrc(IrcPerson person, String nick) {
        sayOnIrc = text -> person.say(nick, text);
        heardOnIrc = () -> person.lines().stream()
                .filter(line -> line.command().equals("PRIVMSG") && line.nick().equals(nick))
                .map(HeardLine::text)
                .toList();
        return this;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] answer = exchange.getRequestMethod().equals("POST")
                ? move(exchange)
                : answer(Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), ""));
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private byte[] answer(String query) {
        return switch (query) {
            case "xml" -> xml();
            case "irc" -> JSON.writeValueAsBytes(heardOnIrc.get());
            default -> received();
        };
    }

    private byte[] move(HttpExchange exchange) throws IOException {
        JsonNode order = JSON.readTree(exchange.getRequestBody());
        if (order.has("order")) {
            Objects.requireNonNull(orders.get(order.path("order").asString())).run();
        } else if (order.has("typing")) {
            patron.chatState(desk, order.path("typing").asBoolean() ? "composing" : "paused");
        } else if (order.has("file")) {
            file(order.path("file").asString());
        } else if (order.has("irc")) {
            sayOnIrc.accept(order.path("irc").asString());
        } else if (order.has("react")) {
            react(order.path("react").asString(), order.path("to").asString());
        } else {
            String text = order.path("text").asString();
            int times = order.path("times").asInt(1);
            for (int n = 1; n <= times; n++) {
                patron.say(desk, times == 1 ? text : text + " " + n);
            }
        }
        return JSON.writeValueAsBytes(List.of());
    }

    /** A link to a file as Jabber clients send it (XEP-0066, XEP-0363). */
    private void file(String address) {
        patron.message(
                desk,
                UUID.randomUUID().toString(),
                "<body>" + address + "</body><x xmlns='jabber:x:oob'><url>" + address + "</url></x>");
    }

    /** To the newest message with that body; a correction stands for what it corrects (XEP-0444, XEP-0308). */
    private void react(String sign, String to) {
        JsonNode message = patron.bodies().reversed().stream()
                .filter(body -> body.path("body").asString().equals(to))
                .findFirst()
                .orElseThrow();
        String id = message.path("parts")
                .valueStream()
                .filter(part -> part.path("name").asString().equals("{urn:xmpp:message-correct:0}replace"))
                .map(part -> part.path("id").asString())
                .findFirst()
                .orElse(message.path("id").asString());
        patron.message(
                desk,
                UUID.randomUUID().toString(),
                "<reactions xmlns='urn:xmpp:reactions:0' id='" + id + "'><reaction>" + sign
                        + "</reaction></reactions><store xmlns='urn:xmpp:hints'/>");
    }

    /** What came to be kept: more than a sign of typing or of having arrived. */
    private byte[] xml() {
        return JSON.writeValueAsBytes(patron.end().events().stream()
                .filter(event -> event.path("event").asString().equals("message"))
                .map(event -> event.path("xml").asString())
                .filter(xml -> xml.contains("origin-id"))
                .filter(xml -> !xml.contains("chat-markers:0\" id") && !xml.contains("<displayed"))
                .toList());
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
