package org.carrel.adapter.testkit.prosody;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.carrel.adapter.testkit.FarEnd;
import tools.jackson.databind.JsonNode;

/**
 * A person with an ordinary Jabber client (slixmpp) who is signed in to a test server.
 *
 * <p>Reported messages are JSON: {@code from}, {@code to}, {@code id}, {@code type}, {@code body} (or null),
 * {@code carbon} ({@code received}, {@code sent} or null), {@code delay}, {@code parts} (each child's {@code name} as
 * {@code {namespace}name} and its attributes) and the whole {@code xml}.
 */
public final class XmppPerson implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final FarEnd end;
    private final String address;

    private XmppPerson(FarEnd end, String address) {
        this.end = end;
        this.address = address;
    }

    /** Signed in over STARTTLS, with automatic delivery receipts, contact requests accepted. */
    public static XmppPerson signIn(ProsodyServer server, String name) {
        return signIn(server, name, Map.of());
    }

    /**
     * Signed in with some of the script's settings changed: {@code tls} (starttls, direct, none), {@code receipts},
     * {@code carbons}, {@code accept} (true or false), {@code password}, {@code port}.
     */
    public static XmppPerson signIn(ProsodyServer server, String name, Map<String, ?> changes) {
        FarEnd end = FarEnd.start("xmpp.py");
        Map<String, Object> order = new HashMap<>(Map.of(
                "jid", server.address(name) + "/far-end-" + NUMBER.incrementAndGet(),
                "password", server.password(name),
                "host", server.host(),
                "port", server.port(),
                "authority", server.authorityFile().toString()));
        order.putAll(changes);
        JsonNode answer = end.order("login", order);
        return new XmppPerson(end, answer.get("jid").asString());
    }

    /** The full address, resource included. */
    public String address() {
        return address;
    }

    /** The address without resource. */
    public String bare() {
        return address.substring(0, address.indexOf('/'));
    }

    /** The program behind it, for orders that have no method here. */
    public FarEnd end() {
        return end;
    }

    /** Sends a chat message and gives its id, a new UUID. */
    public String say(String to, String body) {
        String id = UUID.randomUUID().toString();
        say(to, body, id, "");
        return id;
    }

    /** Sends a chat message with that id and more children, given as XML. */
    public void say(String to, String body, String id, String more) {
        message(to, id, "<body>" + escape(body) + "</body>" + more);
    }

    /** Sends a chat message and asks for a delivery receipt (XEP-0184) and for markers (XEP-0333). */
    public String sayAskingForReceipt(String to, String body) {
        String id = UUID.randomUUID().toString();
        say(to, body, id, "<request xmlns='urn:xmpp:receipts'/><markable xmlns='urn:xmpp:chat-markers:0'/>");
        return id;
    }

    /** Sends {@code count} chat messages {@code prefix<number>}, numbered from {@code first}, as fast as it goes. */
    public void sayNumbered(String to, String prefix, int first, int count) {
        flood(
                "<message type='chat' to='" + to + "' id='" + UUID.randomUUID() + "-{n}'><body>" + escape(prefix)
                        + "{n}</body></message>",
                first,
                count,
                0);
    }

    /** Sends a stanza many times; {@code {n}} in it becomes the number; waits that long after each. */
    public void flood(String xml, int first, int count, double pauseSeconds) {
        end.order("flood", Map.of("xml", xml, "first", first, "count", count, "pause", pauseSeconds));
    }

    /** Sends a chat message of these children. */
    public void message(String to, String id, String children) {
        raw("<message type='chat' to='" + to + "' id='" + id + "'>" + children + "</message>");
    }

    /** Says composing, paused, active, inactive or gone (XEP-0085). */
    public void chatState(String to, String state) {
        message(to, UUID.randomUUID().toString(), "<" + state + " xmlns='http://jabber.org/protocol/chatstates'/>");
    }

    /** Corrects an earlier message (XEP-0308) and gives the correction's id. */
    public String correct(String to, String earlier, String body) {
        String id = UUID.randomUUID().toString();
        say(to, body, id, "<replace xmlns='urn:xmpp:message-correct:0' id='" + earlier + "'/>");
        return id;
    }

    /** Comes into a room and returns when there; one that is new is opened for everybody. */
    public void enter(String room, String nick) {
        raw("<presence to='" + room + "/" + escape(nick) + "'><x xmlns='http://jabber.org/protocol/muc'>"
                + "<history maxstanzas='0'/></x></presence>");
        awaitPresence(room + "/" + nick, "available");
        configure(room, Map.of());
    }

    /** Changes settings of a room that this person owns, such as {@code muc#roomconfig_roomsecret}. */
    public void configure(String room, Map<String, String> settings) {
        StringBuilder form = new StringBuilder(
                "<field var='FORM_TYPE'>" + "<value>http://jabber.org/protocol/muc#roomconfig</value></field>");
        settings.forEach((field, value) ->
                form.append("<field var='" + field + "'><value>" + escape(value) + "</value></field>"));
        ask("<iq type='set' to='" + room + "'><query xmlns='http://jabber.org/protocol/muc#owner'>"
                + "<x xmlns='jabber:x:data' type='submit'>" + form + "</x></query></iq>");
    }

    /** Says something in a room and gives its id, a new UUID. */
    public String sayInRoom(String room, String body) {
        String id = UUID.randomUUID().toString();
        inRoom(room, id, "<body>" + escape(body) + "</body>");
        return id;
    }

    /** Sends a message of these children to a room. */
    public void inRoom(String room, String id, String children) {
        raw("<message type='groupchat' to='" + room + "' id='" + id + "'>" + children + "</message>");
    }

    /** Does something to an occupant, as far as the room allows: {@code <item nick='x' role='none'/>} and the like. */
    public String administer(String room, String item) {
        return ask("<iq type='set' to='" + room + "'><query xmlns='http://jabber.org/protocol/muc#admin'>" + item
                + "</query></iq>");
    }

    /** Sends XML as it is, sound or not. */
    public void raw(String xml) {
        end.order("raw", Map.of("xml", xml));
    }

    /** Sends an iq given as XML without id, and gives the answer as XML. */
    public String ask(String xml) {
        return end.order("ask", Map.of("xml", xml)).get("xml").asString();
    }

    /** Returns when the server has handled all that was sent before. */
    public void sync() {
        ask("<iq type='get'><ping xmlns='urn:xmpp:ping'/></iq>");
    }

    /** Sends presence of type subscribe, subscribed, unsubscribe or unsubscribed. */
    public void subscription(String to, String type) {
        end.order("subscribe", Map.of("to", to, "type", type));
    }

    /** The first reported message that matches; waits for it. */
    public JsonNode awaitMessage(String description, Predicate<JsonNode> wanted) {
        return end.await("messages: " + description, event -> isMessage(event) && wanted.test(event));
    }

    /** The first reported message with that body; waits for it. */
    public JsonNode awaitBody(String body) {
        return awaitMessage("body " + body, message -> body.equals(text(message, "body")));
    }

    /** The first reported message that has that child, e.g. {@code {urn:xmpp:receipts}received}; waits for it. */
    public JsonNode awaitPart(String name) {
        return awaitMessage(name, message -> hasPart(message, name));
    }

    /** The first reported presence of that sender and type ({@code available} if none was said); waits for it. */
    public JsonNode awaitPresence(String from, String type) {
        return end.await(
                "presence " + type + " from " + from,
                event -> "presence".equals(text(event, "event"))
                        && text(event, "from").startsWith(from)
                        && type.equals(text(event, "type")));
    }

    /** All messages with a body so far. */
    public List<JsonNode> bodies() {
        return end.events().stream()
                .filter(event -> isMessage(event) && !event.get("body").isNull())
                .toList();
    }

    /** The ids of own messages whose receipt came (XEP-0184) so far. */
    public List<String> receipts() {
        List<String> ids = new ArrayList<>();
        end.events().stream()
                .filter(XmppPerson::isMessage)
                .forEach(message -> message.get("parts").forEach(part -> {
                    if ("{urn:xmpp:receipts}received".equals(text(part, "name"))) {
                        ids.add(text(part, "id"));
                    }
                }));
        return ids;
    }

    /** Whether a reported message has that child. */
    public static boolean hasPart(JsonNode message, String name) {
        for (JsonNode part : message.get("parts")) {
            if (name.equals(text(part, "name"))) {
                return true;
            }
        }
        return false;
    }

    /** Signs out in order and ends the program. */
    public void signOut() {
        end.answer("logout", Map.of());
        end.close();
    }

    /** Ends the program without signing out, as a power cut would. */
    @Override
    public void close() {
        end.close();
    }

    private static boolean isMessage(JsonNode event) {
        return "message".equals(text(event, "event"));
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? "" : value.asString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
