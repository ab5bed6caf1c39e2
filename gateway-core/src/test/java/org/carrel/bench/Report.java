package org.carrel.bench;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The figures for people and for programs, held against the budgets. */
final class Report {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Figures figures;

    Report(Figures figures) {
        this.figures = figures;
    }

    /** A line a figure: the floor's, Carrel's, what Carrel adds or its share, and the budget. */
    String table() {
        StringBuilder table = new StringBuilder();
        line(table, "", "floor", "carrel", "added", "budget", "");
        latency(table, "20 msg/s", "at20", Map.of("p50", 1.0, "p99", 5.0));
        latency(table, "500 msg/s", "at500", Map.of("p50", 2.0, "p99", 15.0));
        line(table, "", "floor", "carrel", "ratio", "budget", "");
        rate(table, "messages/s, 1 dialog", "rate");
        rate(table, "messages/s, 20 dialogs", "rate20");
        line(table, "  the floor with archive", whole("archived.rate"), "", "", "", "");
        most(table, "start to first page, ms", "start_ms", 1_500);
        most(table, "resident memory idle, MB", "rss_idle_mb", 200);
        line(table, "resident memory after, MB", "", whole("rss_mb"), "", "", "");
        return table.toString();
    }

    private void latency(StringBuilder table, String label, String at, Map<String, Double> budgets) {
        for (String percentile : new String[] {"p50", "p95", "p99"}) {
            String key = at + "." + percentile + "_ms";
            double floor = figures.median("floor." + key);
            double carrel = figures.median("carrel." + key);
            Double budget = budgets.get(percentile);
            line(
                    table,
                    label + " " + percentile + ", ms",
                    millis(floor),
                    millis(carrel),
                    millis(carrel - floor),
                    budget == null ? "" : "<= " + budget,
                    budget == null ? "" : verdict(carrel - floor <= budget));
        }
    }

    private void rate(StringBuilder table, String label, String key) {
        double floor = figures.median("floor." + key);
        double carrel = figures.median("carrel." + key);
        String ratio = String.format(Locale.ROOT, "%.2f", carrel / floor);
        line(
                table,
                label,
                whole("floor." + key),
                whole("carrel." + key),
                ratio,
                ">= 0.5",
                verdict(carrel / floor >= 0.5));
        line(table, "  each round", figures.spread("floor." + key), figures.spread("carrel." + key), "", "", "");
    }

    private void most(StringBuilder table, String label, String key, double budget) {
        line(table, label, "", whole(key), "", "<= " + Math.round(budget), verdict(figures.median(key) <= budget));
    }

    private static void line(StringBuilder table, String... cells) {
        table.append(String.format(Locale.ROOT, "%-28s %12s %12s %8s  %-8s %s%n", (Object[]) cells));
    }

    private static String verdict(boolean kept) {
        return kept ? "kept" : "MISSED";
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private String whole(String figure) {
        return Long.toString(Math.round(figures.median(figure)));
    }

    /** The same as JSON; times in milliseconds, rates in messages a second, memory in MB. */
    String json() {
        ObjectNode all = JSON.createObjectNode();
        ObjectNode xmpp = all.putObject("xmpp");
        for (String track : new String[] {"floor", "carrel"}) {
            ObjectNode node = xmpp.putObject(track);
            percentiles(node, track + ".at20");
            node.put("rate", figures.median(track + ".rate"));
            node.put("rate_20_dialogs", figures.median(track + ".rate20"));
            percentiles(node.putObject("at_500"), track + ".at500");
        }
        xmpp.put("added_p50_ms", added("at20.p50_ms"));
        xmpp.put("added_p99_ms", added("at20.p99_ms"));
        xmpp.put("rate_ratio", figures.median("carrel.rate") / figures.median("floor.rate"));
        xmpp.put("rate_ratio_20_dialogs", figures.median("carrel.rate20") / figures.median("floor.rate20"));
        xmpp.put("floor_rate_with_archive", figures.median("archived.rate"));
        ObjectNode fast = xmpp.putObject("at_500");
        fast.put("added_p50_ms", added("at500.p50_ms"));
        fast.put("added_p99_ms", added("at500.p99_ms"));
        all.put("start_ms", figures.median("start_ms"));
        all.put("rss_mb", figures.median("rss_mb"));
        all.put("rss_idle_mb", figures.median("rss_idle_mb"));
        return JSON.writeValueAsString(all);
    }

    private void percentiles(ObjectNode node, String figure) {
        for (String percentile : new String[] {"p50_ms", "p95_ms", "p99_ms"}) {
            node.put(percentile, figures.median(figure + "." + percentile));
        }
    }

    private double added(String key) {
        return figures.median("carrel." + key) - figures.median("floor." + key);
    }
}
