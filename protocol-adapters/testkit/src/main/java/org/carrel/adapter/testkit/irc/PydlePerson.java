package org.carrel.adapter.testkit.irc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.carrel.adapter.testkit.FarEnd;
import tools.jackson.databind.JsonNode;

/**
 * A person with an ordinary IRC client of another make (pydle) who is signed in to a test server: it knows the people and
 * topics of its channels, answers CTCP VERSION, and asks for the capabilities that it knows.
 *
 * <p>What it reports is JSON: {@code event} ({@code message}, {@code notice}, {@code ctcp}, {@code ctcp-reply},
 * {@code join}, {@code part}, {@code quit}, {@code kick}, {@code nick}, {@code topic}, {@code error},
 * {@code disconnected}), {@code by} (a nick), {@code target}, {@code text}, and {@code tags} of messages and notices. What
 * it says itself is reported, too.
 */
public final class PydlePerson implements AutoCloseable {

    private final FarEnd end;
    private final String nick;

    private PydlePerson(FarEnd end, String nick) {
        this.end = end;
        this.nick = nick;
    }

    /** Signed in, in the clear. */
    public static PydlePerson signIn(IrcServer server, String nick) {
        return signIn(server, nick, Map.of());
    }

    /**
     * Signed in with some of the script's settings changed: {@code tls} (true, with the {@code port} for it: verified
     * against the server's authority), {@code port}, {@code account} and {@code account_password} (SASL).
     */
    public static PydlePerson signIn(IrcServer server, String nick, Map<String, ?> changes) {
        FarEnd end = FarEnd.start("irc.py");
        Map<String, Object> order = new HashMap<>(Map.of(
                "nick", nick,
                "host", server.host(),
                "port", server.port(),
                "authority", server.authorityFile().toString()));
        server.password().ifPresent(password -> order.put("password", password));
        order.putAll(changes);
        return new PydlePerson(end, end.order("login", order).get("nick").asString());
    }

    /** The nick that the server gave it. */
    public String nick() {
        return nick;
    }

    /** The program behind it, for orders that have no method here. */
    public FarEnd end() {
        return end;
    }

    /** Joins a channel, and returns when the server has said so. */
    public void join(String channel) {
        end.order("join", Map.of("channel", channel));
        await("join of " + channel, event -> is(event, "join", nick, channel));
    }

    /** Sends a message to a channel or a nick. */
    public void say(String to, String text) {
        end.order("say", Map.of("to", to, "text", text));
    }

    /** Asks a client something, such as VERSION (CTCP). */
    public void ask(String to, String what) {
        end.order("ctcp", Map.of("to", to, "what", what));
    }

    /** Sends a line as it is. */
    public void raw(String line) {
        end.order("raw", Map.of("line", line));
    }

    /** Who is in a channel, as this client has it; empty if it is not in it. */
    public List<String> people(String channel) {
        JsonNode room = end.order("room", Map.of("channel", channel));
        return room.has("people")
                ? room.get("people").valueStream().map(JsonNode::asString).toList()
                : List.of();
    }

    /** The account that somebody is signed in to (WHOIS); empty if it is none. */
    public String account(String other) {
        JsonNode answer = end.order("whois", Map.of("nick", other));
        return answer.has("account") ? answer.get("account").asString() : "";
    }

    /** The first reported event that matches; waits for it. */
    public JsonNode await(String description, Predicate<JsonNode> wanted) {
        return end.await(description, wanted);
    }

    /** The first message with that text; waits for it. */
    public JsonNode awaitText(String text) {
        return await(
                "message " + text, event -> "message".equals(text(event, "event")) && text.equals(text(event, "text")));
    }

    /** Whether it is such an event, by that nick, for that target. */
    public static boolean is(JsonNode event, String kind, String by, String target) {
        return kind.equals(text(event, "event"))
                && by.equals(text(event, "by"))
                && target.equals(text(event, "target"));
    }

    /** Ends the program without a good-bye, as a power cut would. */
    @Override
    public void close() {
        end.close();
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? "" : value.asString();
    }
}
