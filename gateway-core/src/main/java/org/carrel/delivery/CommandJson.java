package org.carrel.delivery;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.carrel.adapter.Command;
import org.carrel.adapter.Part;
import org.carrel.store.ContentJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How a command stands in the outbox. */
final class CommandJson {

    private static final ObjectMapper JSON = JsonMapper.shared();

    private CommandJson() {}

    static String write(Command command) {
        ObjectNode node = JSON.createObjectNode();
        switch (command) {
            case Command.Say say -> {
                part(node.put("do", "say"), say.part());
                say.replyTo().ifPresent(target -> node.set("target", ContentJson.node(target)));
            }
            case Command.Edit edit ->
                part(node.put("do", "edit"), edit.part()).set("target", ContentJson.node(edit.target()));
            case Command.Retract retract -> node.put("do", "retract").set("target", ContentJson.node(retract.target()));
            case Command.React react -> {
                react.all().forEach(node.put("do", "react").putArray("all")::add);
                react.before().forEach(node.putArray("before")::add);
                node.set("target", ContentJson.node(react.target()));
            }
            case Command.Read read -> node.put("do", "read").set("target", ContentJson.node(read.upTo()));
        }
        return node.toString();
    }

    static Command read(String json) {
        JsonNode node = JSON.readTree(json);
        JsonNode target = node.path("target");
        return switch (node.path("do").asString()) {
            case "say" ->
                new Command.Say(
                        part(node), target.isObject() ? Optional.of(ContentJson.target(target)) : Optional.empty());
            case "edit" -> new Command.Edit(ContentJson.target(target), part(node));
            case "retract" -> new Command.Retract(ContentJson.target(target));
            case "react" -> new Command.React(ContentJson.target(target), texts(node, "all"), texts(node, "before"));
            case "read" -> new Command.Read(ContentJson.target(target));
            default -> throw new IllegalStateException("An unknown command in the outbox");
        };
    }

    private static ObjectNode part(ObjectNode node, Part part) {
        node.put("form", part.form()).set("content", ContentJson.node(part.content()));
        return node;
    }

    private static Part part(JsonNode node) {
        return new Part(
                ContentJson.content(node.path("content")), node.path("form").asString());
    }

    private static Set<String> texts(JsonNode node, String field) {
        Set<String> texts = new LinkedHashSet<>();
        node.path(field).forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
