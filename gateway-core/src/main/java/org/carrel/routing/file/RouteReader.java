package org.carrel.routing.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.carrel.adapter.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a route file: Camel's YAML notation, of which a small part is allowed. A route is made of what was understood
 * here and of nothing else, so that what this does not know cannot run.
 */
final class RouteReader {

    /** Far more than a person writes into one file. */
    static final int LONGEST = 64 * 1024;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,59}");

    private final StepReader steps;
    private final PlaceReader places;

    /** What a file says: its routes, or what is wrong in it. */
    record Read(List<RoutePlan> plans, List<RouteProblem> problems) {

        boolean has(String id) {
            return plans.stream().anyMatch(plan -> plan.id().equals(id));
        }
    }

    /** @param secrets the names of those that routes may use */
    RouteReader(Set<String> secrets) {
        this.places = new PlaceReader(secrets);
        this.steps = new StepReader(places);
    }

    /** Reads the text of a file of this name. */
    Read read(String file, String text) {
        List<RouteProblem> problems = new ArrayList<>();
        List<RoutePlan> plans = new ArrayList<>();
        node(text, problems).ifPresent(node -> plans.addAll(routes(file, new RouteNode(problems, node))));
        return new Read(problems.isEmpty() ? plans : List.of(), problems);
    }

    private static Optional<Node> node(String text, List<RouteProblem> problems) {
        if (text.length() > LONGEST) {
            problems.add(whole("route-long", "This file is too long. 64 KiB are the most."));
            return Optional.empty();
        }
        LoadSettings settings =
                LoadSettings.builder().setMaxAliasesForCollections(0).build();
        try {
            Optional<Node> node = new Compose(settings).composeString(text);
            if (node.isEmpty()) {
                problems.add(whole("route-empty", "There is no route in this file yet."));
            }
            return node;
        } catch (MarkedYamlEngineException e) {
            problems.add(
                    noYaml(e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0), e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(noYaml(0, String.valueOf(e.getMessage())));
        } catch (StackOverflowError e) {
            problems.add(whole("route-nested", "This is nested too deeply to be read."));
        }
        return Optional.empty();
    }

    private static RouteProblem noYaml(int line, String why) {
        return new RouteProblem(line, new Text("route-yaml", Map.of("why", why), "This is not YAML: " + why));
    }

    private static RouteProblem whole(String code, String words) {
        return new RouteProblem(0, new Text(code, Map.of(), words));
    }

    private List<RoutePlan> routes(String file, RouteNode root) {
        List<RoutePlan> plans = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (RouteNode item : root.items()) {
            Map<String, RouteNode> keys = item.keys("route", "from");
            Optional<RouteNode> route = Optional.ofNullable(keys.get("route"));
            Map<String, RouteNode> inner =
                    route.map(one -> one.keys("id", "description", "from")).orElse(keys);
            RouteNode holder = route.orElse(item);
            String id = id(inner, plans.size() + 1);
            if (!ids.add(id)) {
                holder.problem("route-id-twice", "Two routes of this file are named {id}.", Map.of("id", id));
            }
            RouteNode.needed(holder, inner, "from")
                    .flatMap(from -> plan(file + "/" + id, from))
                    .ifPresent(plans::add);
        }
        return plans;
    }

    private static String id(Map<String, RouteNode> keys, int number) {
        Optional<RouteNode> given = Optional.ofNullable(keys.get("id"));
        given.filter(id -> !ID.matcher(id.text()).matches())
                .ifPresent(id -> id.problem(
                        "route-id", "An id is made of letters, digits, spaces, dots and dashes, 60 of them at most."));
        return given.map(RouteNode::text).orElse("route " + number);
    }

    private Optional<RoutePlan> plan(String id, RouteNode from) {
        Map<String, RouteNode> keys = from.keys("uri", "steps");
        Optional<RouteNode> uri = RouteNode.needed(from, keys, "uri");
        Optional<RouteNode> list = RouteNode.needed(from, keys, "steps");
        List<Step> all = list.map(steps::steps).orElse(List.of());
        return uri.flatMap(places::from).map(place -> new RoutePlan(id, place, all));
    }
}
