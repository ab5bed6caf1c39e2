package org.carrel.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The figures for people and for programs, held against the budgets. */
final class Report {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final List<String> PERCENTILES = List.of("p50_ms", "p95_ms", "p99_ms");
    private static final List<String> NETWORKS = List.of("xmpp", "irc");

    private final Figures figures;

    Report(Figures figures) {
        this.figures = figures;
    }

    /** A line a figure: the floor's, Carrel's, what Carrel adds or its share, and the budget. */
    String table() {
        StringBuilder table = new StringBuilder();
        for (String network : NETWORKS) {
            line(table, network, "floor", "carrel", "added", "budget", "");
            latency(table, "20 msg/s", network, "at20", Map.of("p50", 1.0, "p99", 5.0));
            latency(table, "500 msg/s", network, "at500", Map.of("p50", 2.0, "p99", 15.0));
            line(table, "", "floor", "carrel", "ratio", "budget", "");
            rate(table, "messages/s, 1 dialog", network, "rate");
            rate(table, "messages/s, 20 dialogs", network, "rate20");
        }
        line(table, "xmpp floor with archive", whole("archived.rate"), "", "", "", "");
        beside(table, "beside a flooded room", "xmpp");
        beside(table, "on its own connection", "irc");
        relay(table);
        most(table, "start to first page, ms", "start_ms", 1_500);
        most(table, "resident memory idle, MB", "rss_idle_mb", 200);
        line(table, "resident memory after, MB", "", whole("rss_mb"), "", "", "");
        further(table, "xmpp", 1.0);
        further(table, "irc", 0.1);
        return table.toString();
    }

    private void latency(StringBuilder table, String label, String network, String at, Map<String, Double> budgets) {
        for (String percentile : new String[] {"p50", "p95", "p99"}) {
            String key = at + "." + percentile + "_ms";
            double floor = figures.median(network + ".floor." + key);
            double carrel = figures.median(network + ".carrel." + key);
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

    /** XMPP's budget is a share of the floor, whose server is the brake; IRC's is a rate, as its server is none. */
    private void rate(StringBuilder table, String label, String network, String key) {
        double floor = figures.median(network + ".floor." + key);
        double carrel = figures.median(network + ".carrel." + key);
        boolean share = network.equals("xmpp");
        line(
                table,
                label,
                whole(network + ".floor." + key),
                whole(network + ".carrel." + key),
                millis(carrel / floor),
                share ? ">= 0.5" : ">= 10000",
                verdict(share ? carrel / floor >= 0.5 : carrel >= 10_000));
        line(
                table,
                "  each round",
                figures.spread(network + ".floor." + key),
                figures.spread(network + ".carrel." + key),
                "",
                "",
                "");
    }

    private void further(StringBuilder table, String network, double budget) {
        double each = figures.median(network + ".mb_per_account");
        line(
                table,
                "MB per further " + network + " account",
                "",
                millis(each),
                "",
                "<= " + budget,
                verdict(each <= budget));
    }

    private void beside(StringBuilder table, String label, String network) {
        for (String percentile : new String[] {"p50", "p99"}) {
            double latency = figures.median(network + ".beside_flood." + percentile + "_ms");
            line(table, label + " " + percentile, "", millis(latency), "", "<= 50", verdict(latency <= 50));
        }
    }

    private void relay(StringBuilder table) {
        line(table, "relay, IRC to MUC", "both floors", "carrel", "added", "", "");
        for (String percentile : PERCENTILES) {
            double floors = floors(percentile);
            double relayed = figures.median("relay.relay." + percentile);
            line(table, "20 msg/s " + percentile, millis(floors), millis(relayed), millis(relayed - floors), "", "");
        }
        line(table, "messages/s", "", whole("relay.rate"), "", "", "");
    }

    private double floors(String percentile) {
        return figures.median("relay.irc." + percentile) + figures.median("relay.xmpp." + percentile);
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
        for (String network : NETWORKS) {
            network(all.putObject(network), network);
        }
        ((ObjectNode) all.get("xmpp")).put("floor_rate_with_archive", figures.median("archived.rate"));
        ObjectNode relay = all.putObject("relay");
        relay.put("added_p50_ms", figures.median("relay.relay.p50_ms") - floors("p50_ms"));
        relay.put("added_p99_ms", figures.median("relay.relay.p99_ms") - floors("p99_ms"));
        relay.put("rate", figures.median("relay.rate"));
        all.put("start_ms", figures.median("start_ms"));
        all.put("rss_mb", figures.median("rss_mb"));
        all.put("rss_idle_mb", figures.median("rss_idle_mb"));
        return JSON.writeValueAsString(all);
    }

    private void network(ObjectNode node, String network) {
        for (String track : new String[] {"floor", "carrel"}) {
            ObjectNode one = node.putObject(track);
            String name = network + "." + track;
            percentiles(one, name + ".at20");
            one.put("rate", figures.median(name + ".rate"));
            one.put("rate_20_dialogs", figures.median(name + ".rate20"));
            percentiles(one.putObject("at_500"), name + ".at500");
        }
        node.put("added_p50_ms", added(network, "at20.p50_ms"));
        node.put("added_p99_ms", added(network, "at20.p99_ms"));
        node.put("rate_ratio", ratio(network, "rate"));
        node.put("rate_ratio_20_dialogs", ratio(network, "rate20"));
        ObjectNode fast = node.putObject("at_500");
        fast.put("added_p50_ms", added(network, "at500.p50_ms"));
        fast.put("added_p99_ms", added(network, "at500.p99_ms"));
        percentiles(node.putObject("beside_flood"), network + ".beside_flood");
        node.put("mb_per_account", figures.median(network + ".mb_per_account"));
    }

    private void percentiles(ObjectNode node, String figure) {
        for (String percentile : PERCENTILES) {
            node.put(percentile, figures.median(figure + "." + percentile));
        }
    }

    private double added(String network, String key) {
        return figures.median(network + ".carrel." + key) - figures.median(network + ".floor." + key);
    }

    private double ratio(String network, String key) {
        return figures.median(network + ".carrel." + key) / figures.median(network + ".floor." + key);
    }
}
