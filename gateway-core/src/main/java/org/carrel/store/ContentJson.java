package org.carrel.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.Content;
import org.carrel.adapter.FileRef;
import org.carrel.adapter.Mark;
import org.carrel.adapter.Target;
import org.carrel.adapter.Text;
import org.carrel.adapter.TransactionId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How contents, texts and targets stand in columns: JSON with short, stable names that later programs can read. */
public final class ContentJson {

    private static final ObjectMapper JSON = JsonMapper.shared();

    private ContentJson() {}

    /** The parts of a message. */
    public static String write(List<Content> parts) {
        ArrayNode array = JSON.createArrayNode();
        parts.forEach(part -> array.add(node(part)));
        return array.toString();
    }

    /** The parts of a message as they were written. */
    public static List<Content> read(String json) {
        List<Content> parts = new ArrayList<>();
        JSON.readTree(json).forEach(node -> parts.add(content(node)));
        return parts;
    }

    /** A text for people. */
    public static String write(Text text) {
        return node(text).toString();
    }

    /** A text for people as it was written. */
    public static Text readText(String json) {
        return text(JSON.readTree(json));
    }

    /** One content as a node, for a larger document. */
    public static ObjectNode node(Content content) {
        ObjectNode node = JSON.createObjectNode();
        switch (content) {
            case Content.Plain plain -> words(node, "plain", plain.text(), plain.marks());
            case Content.Action action -> words(node, "action", action.text(), action.marks());
            case Content.Attachment file ->
                node.put("type", "attachment")
                        .put("ref", file.ref().value())
                        .put("name", file.name())
                        .put("media", file.type())
                        .put("size", file.size())
                        .put("alt", file.alt());
            case Content.Unreadable unreadable ->
                node.put("type", "unreadable").put("raw", unreadable.raw()).set("reason", node(unreadable.reason()));
        }
        return node;
    }

    /** One content of a node. */
    public static Content content(JsonNode node) {
        return switch (node.path("type").asString()) {
            case "plain" -> new Content.Plain(node.path("text").asString(), marks(node));
            case "action" -> new Content.Action(node.path("text").asString(), marks(node));
            case "attachment" ->
                new Content.Attachment(
                        new FileRef(node.path("ref").asString()),
                        node.path("name").asString(),
                        node.path("media").asString(),
                        node.path("size").asLong(),
                        node.path("alt").asString());
            default ->
                new Content.Unreadable(
                        text(node.path("reason")), node.path("raw").asString());
        };
    }

    /** A target as a node; absent ids are left out. */
    public static ObjectNode node(Target target) {
        ObjectNode node = JSON.createObjectNode();
        target.server().ifPresent(ref -> node.put("server", ref));
        target.sender().ifPresent(ref -> node.put("sender", ref));
        target.ours().ifPresent(id -> node.put("ours", id.value()));
        return node;
    }

    /** A target of a node. */
    public static Target target(JsonNode node) {
        return new Target(
                optional(node, "server"),
                optional(node, "sender"),
                optional(node, "ours").map(TransactionId::new));
    }

    private static Optional<String> optional(JsonNode node, String name) {
        return node.hasNonNull(name) ? Optional.of(node.path(name).asString()) : Optional.empty();
    }

    private static void words(ObjectNode node, String type, String text, List<Mark> marks) {
        node.put("type", type).put("text", text);
        if (!marks.isEmpty()) {
            ArrayNode array = node.putArray("marks");
            marks.forEach(mark -> array.addObject()
                    .put("type", mark.type().name())
                    .put("from", mark.from())
                    .put("to", mark.to())
                    .put("value", mark.value()));
        }
    }

    private static List<Mark> marks(JsonNode node) {
        List<Mark> marks = new ArrayList<>();
        node.path("marks")
                .forEach(mark -> marks.add(new Mark(
                        Mark.Type.valueOf(mark.path("type").asString()),
                        mark.path("from").asInt(),
                        mark.path("to").asInt(),
                        mark.path("value").asString())));
        return marks;
    }

    private static ObjectNode node(Text text) {
        ObjectNode node = JSON.createObjectNode().put("code", text.code()).put("english", text.english());
        ObjectNode parameters = node.putObject("parameters");
        text.parameters().forEach(parameters::put);
        return node;
    }

    private static Text text(JsonNode node) {
        Map<String, String> parameters = new HashMap<>();
        node.path("parameters")
                .properties()
                .forEach(
                        entry -> parameters.put(entry.getKey(), entry.getValue().asString()));
        return new Text(
                node.path("code").asString(), parameters, node.path("english").asString());
    }
}
