package org.carrel.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was measured, round by round; each figure counts with its median. */
final class Figures {

    private final Map<String, List<Double>> rounds = new LinkedHashMap<>();

    void add(String figure, double value) {
        rounds.computeIfAbsent(figure, _ -> new ArrayList<>()).add(value);
    }

    /** The percentiles of one round. */
    void add(String figure, Course course) {
        add(figure + ".p50_ms", course.percentile(0.50));
        add(figure + ".p95_ms", course.percentile(0.95));
        add(figure + ".p99_ms", course.percentile(0.99));
    }

    double median(String figure) {
        List<Double> values = rounds.getOrDefault(figure, List.of());
        if (values.isEmpty()) {
            throw new IllegalArgumentException(figure + " was not measured.");
        }
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** All rounds of a figure, for the report. */
    String spread(String figure) {
        return rounds.getOrDefault(figure, List.of()).stream()
                .map(value -> String.format("%.1f", value))
                .collect(Collectors.joining(" "));
    }
}
