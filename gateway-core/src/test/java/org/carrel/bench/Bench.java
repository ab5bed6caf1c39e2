package org.carrel.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carrel.adapter.testkit.prosody.Archive;

/**
 * Measures Carrel beside a raw client on the same server, in turns: {@code [--quick] [--json FILE]}. The script that
 * starts Carrel is named by the system property {@code carrel.script}.
 */
final class Bench {

    private static final PrintStream OUT = System.out;
    private static final int WARM_UP = 4_000;
    /** At which each message still goes its way by itself, as at a desk. */
    private static final int WARM_UP_RATE = 1_000;

    private final Effort effort;
    private final Path script;
    private final Figures figures = new Figures();

    private Bench(Effort effort, Path script) {
        this.effort = effort;
        this.script = script;
    }

    /** Runs it; ends with 1 when a message was lost or came out of order. */
    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        Effort effort = words.contains("--quick") ? Effort.QUICK : Effort.FULL;
        Bench bench = new Bench(effort, Path.of(System.getProperty("carrel.script", "")));
        bench.measure();
        OUT.println(new Report(bench.figures).table());
        int json = words.indexOf("--json");
        if (json >= 0) {
            Files.writeString(Path.of(words.get(json + 1)), new Report(bench.figures).json());
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        starts();
        try (Scene scene = Scene.open(Archive.NONE);
                CarrelProcess process = CarrelProcess.start(script, Scene.folder())) {
            Track carrel = scene.carrel(process);
            figures.add("rss_idle_mb", process.residentMegabytes());
            List<Track> tracks = List.of(scene.floor(), carrel);
            for (Track track : tracks) {
                say("warming up the " + track.name());
                track.paced(Scene.DIALOGS, WARM_UP, WARM_UP_RATE).finish(effort.patience());
            }
            for (int round = 1; round <= effort.rounds(); round++) {
                for (Track track : tracks) {
                    say("round " + round + " of " + effort.rounds() + ", " + track.name());
                    round(track);
                }
            }
            figures.add("rss_mb", process.residentMegabytes());
        }
        try (Scene scene = Scene.open(Archive.FILES)) {
            say("the floor with an archive");
            scene.floor().flood(1, WARM_UP).finish(effort.patience());
            figures.add(
                    "archived.rate",
                    scene.floor()
                            .flood(1, effort.flood())
                            .finish(effort.patience())
                            .rate());
        }
    }

    private void starts() throws Exception {
        for (int i = 1; i <= effort.starts(); i++) {
            say("start " + i + " of " + effort.starts());
            try (CarrelProcess process = CarrelProcess.start(script, Scene.folder())) {
                figures.add("start_ms", process.startMillis());
            }
        }
    }

    private void round(Track track) throws Exception {
        String name = track.name();
        figures.add(name + ".at20", track.paced(1, effort.slow(), 20).finish(effort.patience()));
        figures.add(name + ".at500", track.paced(1, effort.fast(), 500).finish(effort.patience()));
        figures.add(
                name + ".rate",
                track.flood(1, effort.flood()).finish(effort.patience()).rate());
        figures.add(
                name + ".rate20",
                track.flood(Scene.DIALOGS, effort.flood())
                        .finish(effort.patience())
                        .rate());
    }

    private static void say(String words) {
        System.err.println("bench: " + words);
    }
}
