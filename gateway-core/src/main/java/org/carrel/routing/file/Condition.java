package org.carrel.routing.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message has to be like, in the notation of Camel's Simple language: comparisons of a fact with a text in
 * quotes, all joined by {@code &&} or all by {@code ||}.
 */
final class Condition {

    private static final Pattern COMPARISON =
            Pattern.compile("\\s*\\$\\{([^}]*)}\\s*(==|!=|contains|!contains|startsWith|endsWith)\\s*'([^']*)'\\s*");

    /** Where none could be read. */
    static final Condition NEVER = new Condition(List.of(), false);

    private final List<Comparison> all;
    private final boolean each;

    private record Comparison(Fact fact, String operator, String text) {

        boolean holds(Function<Fact, String> facts) {
            String value = facts.apply(fact);
            return switch (operator) {
                case "==" -> value.equals(text);
                case "!=" -> !value.equals(text);
                case "contains" -> value.contains(text);
                case "!contains" -> !value.contains(text);
                case "startsWith" -> value.startsWith(text);
                default -> value.endsWith(text);
            };
        }
    }

    private Condition(List<Comparison> all, boolean each) {
        this.all = List.copyOf(all);
        this.each = each;
    }

    /** Reads one; what it may not ask for is reported. */
    static Condition read(RouteNode where, String text) {
        Matcher matcher = COMPARISON.matcher(text);
        List<Comparison> all = new ArrayList<>();
        String joint = "";
        int at = 0;
        boolean sound = true;
        while (sound && matcher.region(at, text.length()).lookingAt()) {
            comparison(where, matcher).ifPresent(all::add);
            at = matcher.end();
            if (at == text.length()) {
                return new Condition(all, !joint.equals("||"));
            }
            String next = text.startsWith("&&", at) ? "&&" : text.startsWith("||", at) ? "||" : "";
            sound = !next.isEmpty() && (joint.isEmpty() || joint.equals(next));
            joint = next;
            at += 2;
        }
        where.problem(
                "route-condition",
                "This is no condition that can be used: {condition}. Write a comparison such as"
                        + " ${header.ImPhase} == 'WAITING', or several with && between all of them or || between all of them.",
                Map.of("condition", text));
        return new Condition(all, true);
    }

    private static Optional<Comparison> comparison(RouteNode where, Matcher matcher) {
        Optional<Fact> fact = Fact.of(matcher.group(1));
        if (fact.isEmpty()) {
            Fact.unknown(where, matcher.group(1));
        }
        return fact.map(known -> new Comparison(known, matcher.group(2), matcher.group(3)));
    }

    boolean holds(Function<Fact, String> facts) {
        return each
                ? all.stream().allMatch(one -> one.holds(facts))
                : all.stream().anyMatch(one -> one.holds(facts));
    }
}
