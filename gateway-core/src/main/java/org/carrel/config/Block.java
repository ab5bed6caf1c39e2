package org.carrel.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A mapping of the file, asked key by key; what nobody asked for is reported as unknown. */
final class Block {

    private final Problems problems;
    private final Environment environment;
    private final String path;
    private final int line;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private record Entry(int line, Node value) {}

    private Block(Problems problems, Environment environment, String path, int line) {
        this.problems = problems;
        this.environment = environment;
        this.path = path;
        this.line = line;
    }

    /** The whole file; an empty block when it holds something else, which is reported. */
    static Block root(Problems problems, Environment environment, Optional<Node> node) {
        return node.map(some -> of(problems, environment, "", some))
                .orElseGet(() -> new Block(problems, environment, "", 1));
    }

    private static Block of(Problems problems, Environment environment, String path, Node node) {
        Block block = new Block(problems, environment, path, lineOf(node));
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(block::put);
        } else if (!isNull(node)) {
            problems.add(lineOf(node), path, "keys with values are expected here, such as \"listen: 127.0.0.1:8080\"");
        }
        return block;
    }

    private void put(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
            problems.add(lineOf(tuple.getKeyNode()), path, "a key must be a plain word");
            return;
        }
        Entry twice = entries.put(name.getValue(), new Entry(lineOf(name), tuple.getValueNode()));
        if (twice != null) {
            problems.add(lineOf(name), key(name.getValue()), "stands here twice, first on line " + twice.line());
        }
    }

    int line() {
        return line;
    }

    String path() {
        return path;
    }

    /** Where a key stands, or where its block begins when it is not given. */
    Scalar place(String name) {
        Entry entry = entries.get(name);
        return new Scalar(key(name), entry == null ? line : entry.line(), "");
    }

    /** A block below. */
    Optional<Block> block(String name) {
        return entry(name).map(entry -> of(problems, environment, key(name), entry.value()));
    }

    /** A text, number or switch, with the environment's values put in. */
    Optional<Scalar> text(String name) {
        return entry(name).flatMap(entry -> scalar(key(name), entry.value()));
    }

    /** A text that must be there. */
    Optional<Scalar> needed(String name, String words) {
        if (entry(name).isEmpty()) {
            problems.add(line, key(name), "is missing: " + words);
        }
        return text(name);
    }

    /** A list of texts; a single one counts as a list of one. */
    List<Scalar> texts(String name) {
        return entry(name).map(entry -> scalars(key(name), entry.value())).orElse(List.of());
    }

    /** A list of blocks. */
    List<Block> blocks(String name) {
        return entry(name).map(entry -> blocks(key(name), entry.value())).orElse(List.of());
    }

    /** All keys with their texts, where the keys are not ours to know. */
    Map<String, List<Scalar>> all() {
        Map<String, List<Scalar>> all = new LinkedHashMap<>();
        entries.keySet().forEach(name -> all.put(name, texts(name)));
        return all;
    }

    /** Reports the keys that nobody asked for; to be called last. */
    void done() {
        entries.forEach((name, entry) -> {
            if (!asked.contains(name)) {
                problems.add(entry.line(), key(name), unknown(name));
            }
        });
    }

    private String unknown(String name) {
        return Nearest.of(name, asked)
                .map(near -> "there is no such key; did you mean \"" + near + "\"?")
                .orElseGet(() -> "there is no such key; here may stand " + String.join(", ", asked));
    }

    private Optional<Entry> entry(String name) {
        asked.add(name);
        return Optional.ofNullable(entries.get(name)).filter(entry -> !isNull(entry.value()));
    }

    private List<Block> blocks(String key, Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            problems.add(lineOf(node), key, "a list is expected here, each item beginning with \"- \"");
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            blocks.add(of(problems, environment, key + "[" + blocks.size() + "]", item));
        }
        return blocks;
    }

    private List<Scalar> scalars(String key, Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            return scalar(key, node).stream().toList();
        }
        List<Scalar> scalars = new ArrayList<>();
        for (int i = 0; i < sequence.getValue().size(); i++) {
            scalar(key + "[" + i + "]", sequence.getValue().get(i)).ifPresent(scalars::add);
        }
        return scalars;
    }

    private Optional<Scalar> scalar(String key, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            problems.add(lineOf(node), key, "a single value is expected here");
            return Optional.empty();
        }
        Scalar written = new Scalar(key, lineOf(node), scalar.getValue());
        return environment.fill(written, problems);
    }

    private String key(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
    }
}
