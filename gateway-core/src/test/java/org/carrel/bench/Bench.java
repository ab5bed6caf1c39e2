package org.carrel.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.carrel.Desk;
import org.carrel.adapter.testkit.prosody.Archive;

/**
 * Measures Carrel beside a raw client on the same server, in turns: {@code [--quick] [--json FILE]}. The script that
 * starts Carrel is named by the system property {@code carrel.script}.
 */
final class Bench {

    private static final PrintStream OUT = System.out;
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
        try (XmppScene xmpp = XmppScene.open(Archive.NONE);
                IrcScene irc = IrcScene.open()) {
            SequencedMap<String, Scene> scenes = new LinkedHashMap<>();
            scenes.put("xmpp", xmpp);
            scenes.put("irc", irc);
            RawIrc speaker = irc.inRoom("speaker");
            rounds(scenes, new Track("room", List.of(speaker), IrcScene.ROOM, _ -> {}));
            relay(irc, xmpp, speaker);
            memory(scenes);
        }
        archive();
    }

    private void rounds(SequencedMap<String, Scene> scenes, Track room) throws Exception {
        try (CarrelProcess process = CarrelProcess.start(script)) {
            Desk desk = Desk.setUp(process.staff(), process.key());
            try (InboxClient inbox = InboxClient.connect(process.staff(), desk.token())) {
                for (Map.Entry<String, Scene> one : scenes.entrySet()) {
                    Scene scene = one.getValue();
                    compare(one.getKey(), List.of(scene.floor(), scene.carrel(desk, inbox)));
                }
                beside(scenes, room, inbox);
            }
            figures.add("rss_mb", process.residentMegabytes());
        }
    }

    private void compare(String network, List<Track> tracks) throws Exception {
        for (Track track : tracks) {
            say(network + ": warming up the " + track.name());
            track.paced(Scene.DIALOGS, effort.warmUp(), WARM_UP_RATE).finish(effort.patience());
        }
        for (int round = 1; round <= effort.rounds(); round++) {
            for (Track track : tracks) {
                say(network + ": round " + round + " of " + effort.rounds() + ", " + track.name());
                round(network + "." + track.name(), track);
            }
        }
    }

    /** A conversation while a room is flooded: one of another account, and one that shares the room's connection. */
    private void beside(SequencedMap<String, Scene> scenes, Track room, InboxClient inbox) throws Exception {
        for (Map.Entry<String, Scene> one : scenes.entrySet()) {
            say("a conversation over " + one.getKey() + " beside a flooded room");
            Beside beside = new Beside(room, one.getValue().desk(inbox));
            for (int round = 1; round <= effort.rounds(); round++) {
                figures.add(one.getKey() + ".beside_flood", beside.run(effort.flood(), effort.patience()));
            }
        }
    }

    private void relay(IrcScene irc, XmppScene xmpp, RawIrc speaker) throws Exception {
        say("a relay from IRC to XMPP");
        try (CarrelProcess process = CarrelProcess.start(script)) {
            Desk desk = Desk.setUp(process.staff(), process.key());
            try (InboxClient inbox = InboxClient.connect(process.staff(), desk.token())) {
                irc.carrel(desk, inbox);
                new Relay(figures, effort, irc, xmpp, speaker).measure(process, desk, xmpp);
            }
        }
    }

    private void memory(SequencedMap<String, Scene> scenes) throws Exception {
        say("memory");
        try (CarrelProcess process = CarrelProcess.start(script)) {
            Desk desk = Desk.setUp(process.staff(), process.key());
            try (InboxClient inbox = InboxClient.connect(process.staff(), desk.token())) {
                scenes.values().forEach(scene -> scene.carrel(desk, inbox));
                figures.add("rss_idle_mb", process.residentMegabytes());
                new Memory(figures, effort.further()).measure(process, desk, scenes);
            }
        }
    }

    private void archive() throws Exception {
        try (Scene scene = XmppScene.open(Archive.FILES)) {
            say("the floor with an archive");
            Track floor = scene.floor();
            floor.flood(1, effort.warmUp()).finish(effort.patience());
            figures.add(
                    "archived.rate",
                    floor.flood(1, effort.flood()).finish(effort.patience()).rate());
        }
    }

    private void starts() throws Exception {
        for (int i = 1; i <= effort.starts(); i++) {
            say("start " + i + " of " + effort.starts());
            try (CarrelProcess process = CarrelProcess.start(script)) {
                figures.add("start_ms", process.startMillis());
            }
        }
    }

    private void round(String name, Track track) throws Exception {
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
