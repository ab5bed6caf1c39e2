package org.carrel.routing.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what happens in a route: the steps that are allowed, in the notation of Camel's YAML routes. */
final class StepReader {

    /** A stack that is deep enough for any route that a person can follow. */
    private static final int DEEPEST = 10;

    private static final String[] STEPS = {"to", "setBody", "setHeader", "filter", "choice", "stop"};

    private final PlaceReader places;

    StepReader(PlaceReader places) {
        this.places = places;
    }

    /** All steps of a list. */
    List<Step> steps(RouteNode list) {
        return steps(list, 1);
    }

    private List<Step> steps(RouteNode list, int depth) {
        if (depth > DEEPEST) {
            list.problem("route-deep", "This is too deep. Ten steps within each other are the most.");
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (RouteNode item : list.items()) {
            Map<String, RouteNode> keys = item.keys(STEPS);
            if (keys.size() > 1) {
                item.problem("route-step", "Each step begins with a \"- \" of its own.");
            }
            keys.forEach((name, node) -> step(name, node, depth).ifPresent(steps::add));
        }
        return steps;
    }

    private Optional<Step> step(String name, RouteNode node, int depth) {
        return switch (name) {
            case "to" -> places.to(uri(node)).map(Step.To::new);
            case "setBody" -> Optional.of(new Step.SetBody(template(node, node.keys("simple", "constant"))));
            case "setHeader" -> header(node);
            case "filter" -> Optional.of(filter(node, depth));
            case "choice" -> Optional.of(choice(node, depth));
            default -> Optional.of(stop(node));
        };
    }

    private static RouteNode uri(RouteNode node) {
        return node.isText()
                ? node
                : RouteNode.needed(node, node.keys("uri"), "uri").orElse(node);
    }

    private static Optional<Step> header(RouteNode node) {
        Map<String, RouteNode> keys = node.keys("name", "simple", "constant");
        RouteNode.needed(node, keys, "name")
                .filter(name -> !name.text().equals("ImDialog"))
                .ifPresent(name -> name.problem(
                        "route-header",
                        "The header {name} cannot be set. Only ImDialog can, the address that a message goes to.",
                        Map.of("name", name.text())));
        return Optional.of(new Step.SetDialog(template(node, keys)));
    }

    private static Template template(RouteNode node, Map<String, RouteNode> keys) {
        Optional<RouteNode> simple = Optional.ofNullable(keys.get("simple"));
        Optional<RouteNode> constant = Optional.ofNullable(keys.get("constant"));
        if (simple.isPresent() == constant.isPresent()) {
            node.problem("route-words", "The words belong here, behind one of the keys simple and constant.");
        }
        return simple.map(words -> Template.read(words, words.text()))
                .orElseGet(() -> Template.constant(constant.map(RouteNode::text).orElse("")));
    }

    private Step.Filter filter(RouteNode node, int depth) {
        Map<String, RouteNode> keys = node.keys("simple", "steps");
        Optional<RouteNode> condition = RouteNode.needed(node, keys, "simple");
        Optional<RouteNode> steps = RouteNode.needed(node, keys, "steps");
        return new Step.Filter(
                condition.map(one -> Condition.read(one, one.text())).orElse(Condition.NEVER),
                steps.map(list -> steps(list, depth + 1)).orElse(List.of()));
    }

    private Step choice(RouteNode node, int depth) {
        Map<String, RouteNode> keys = node.keys("when", "otherwise");
        List<Step.Filter> when = RouteNode.needed(node, keys, "when").map(RouteNode::items).orElse(List.of()).stream()
                .map(one -> filter(one, depth))
                .toList();
        Optional<List<Step>> otherwise = Optional.ofNullable(keys.get("otherwise"))
                .flatMap(one -> RouteNode.needed(one, one.keys("steps"), "steps"))
                .map(list -> steps(list, depth + 1));
        return new Step.Choice(when, otherwise);
    }

    private static Step stop(RouteNode node) {
        node.keys();
        return new Step.Stop();
    }
}
