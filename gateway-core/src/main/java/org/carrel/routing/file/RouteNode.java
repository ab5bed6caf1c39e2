package org.carrel.routing.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carrel.adapter.Text;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A part of a route file with its line, asked for what is expected there; all else is a problem. */
final class RouteNode {

    private static final Set<Tag> TAGS = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP);

    private final List<RouteProblem> problems;
    private final Node node;

    RouteNode(List<RouteProblem> problems, Node node) {
        this.problems = problems;
        this.node = node;
        if (!TAGS.contains(node.getTag())) {
            problem(
                    "route-tag",
                    "Types such as {tag} are not allowed.",
                    Map.of("tag", node.getTag().getValue()));
        }
    }

    /** Reports something at this line. */
    void problem(String code, String pattern, Map<String, String> parameters) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        String english = pattern;
        for (Map.Entry<String, String> one : parameters.entrySet()) {
            english = english.replace("{" + one.getKey() + "}", one.getValue());
        }
        problems.add(new RouteProblem(line, new Text(code, parameters, english)));
    }

    /** Reports something that has no details. */
    void problem(String code, String words) {
        problem(code, words, Map.of());
    }

    /** A list's items. */
    List<RouteNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            problem("route-list", "A list is expected here, each item beginning with \"- \".");
            return List.of();
        }
        return sequence.getValue().stream().map(this::below).toList();
    }

    /** What stands under keys; others than these are problems, and so is one that stands twice. */
    Map<String, RouteNode> keys(String... allowed) {
        Map<String, RouteNode> all = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problem(
                    "route-keys",
                    "Keys with values are expected here: {allowed}.",
                    Map.of("allowed", String.join(", ", allowed)));
            return all;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            RouteNode key = below(tuple.getKeyNode());
            String name = key.text();
            if (!Set.of(allowed).contains(name)) {
                key.problem(
                        "route-key",
                        "{key} is not allowed here. Allowed: {allowed}.",
                        Map.of("key", name, "allowed", String.join(", ", allowed)));
            } else if (all.put(name, below(tuple.getValueNode())) != null) {
                key.problem("route-twice", "{key} stands here twice.", Map.of("key", name));
            }
        }
        return all;
    }

    /** Whether it is a single value. */
    boolean isText() {
        return node instanceof ScalarNode;
    }

    /** A single value; what is reserved to placeholders is a problem. */
    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            problem("route-value", "A single value is expected here.");
            return "";
        }
        String value = scalar.getValue();
        if (value.contains("{{") || value.contains("}}")) {
            problem(
                    "route-placeholder",
                    "Placeholders are not allowed. A secret is named as bearer=NAME behind a webhook.");
        }
        if (value.startsWith("resource:")) {
            problem("route-resource", "Nothing is read from elsewhere. Write the words here.");
        }
        return value;
    }

    private RouteNode below(Node child) {
        return new RouteNode(problems, child);
    }

    /** One of the keys, which must be there. */
    static Optional<RouteNode> needed(RouteNode parent, Map<String, RouteNode> keys, String name) {
        Optional<RouteNode> found = Optional.ofNullable(keys.get(name));
        if (found.isEmpty()) {
            parent.problem("route-key-missing", "{key} is missing here.", Map.of("key", name));
        }
        return found;
    }
}
