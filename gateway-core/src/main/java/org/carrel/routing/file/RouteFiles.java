package org.carrel.routing.file;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.carrel.config.RouteSettings;
import org.carrel.routing.Routing;
import org.carrel.routing.file.RouteFileState.State;
import org.carrel.routing.file.RouteFolder.Found;
import org.carrel.store.Database;

/**
 * Runs the routes of a folder's files: a new file's from now on, a changed one's from where they were, and those of one
 * that has gone no more. A file that is not right leaves the others running. Thread-safe.
 */
public final class RouteFiles implements AutoCloseable {

    private static final Logger LOG = System.getLogger(RouteFiles.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final RouteFolder folder;
    private final RouteReader reader;
    private final RouteRunner runner;
    private final Clock clock;
    private final SortedMap<String, Held> files = new TreeMap<>();
    private final Set<String> wild = ConcurrentHashMap.newKeySet();
    private final Thread thread;

    /** A file as it was last seen, and what became of it; of one that is refused, the routes that it had before. */
    private record Held(Found found, List<RoutePlan> plans, RouteFileState state) {}

    /**
     * Routes that run nothing yet.
     *
     * @param settings what the routes may use
     */
    public RouteFiles(Path folder, RouteSettings settings, Routing routing, Database database, Clock clock) {
        this.folder = new RouteFolder(folder);
        this.reader = new RouteReader(settings.secrets().keySet());
        this.runner = new RouteRunner(
                routing, new HookCaller(settings.secrets()), database, settings.mostPerMinute(), wild::add);
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("route-files").unstarted(this::watch);
    }

    /** Runs what lies there, and follows the folder. */
    public void start() {
        look();
        thread.start();
    }

    /** How each file stands, by name. */
    public synchronized List<RouteFileState> states() {
        return files.values().stream().map(Held::state).toList();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(EVERY);
                lookOn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever is wrong this time, the folder is looked at again. */
    private void lookOn() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The routes could not be looked after", e);
        }
    }

    /** Brings what runs to what lies in the folder. */
    synchronized void look() {
        try {
            SortedMap<String, Found> found = folder.look();
            files.keySet().stream()
                    .filter(name -> !found.containsKey(name))
                    .toList()
                    .forEach(this::gone);
            found.forEach(this::seen);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The folder of routes cannot be read: {0}", e.getMessage());
        }
    }

    private void gone(String name) {
        Optional.ofNullable(files.remove(name)).ifPresent(held -> {
            runner.end(held.plans());
            runner.forget(held.plans());
        });
    }

    private void seen(String name, Found found) {
        Held held = files.get(name);
        if (held == null || !held.found().equals(found)) {
            List<RoutePlan> before = held == null ? List.of() : held.plans();
            files.put(name, replaced(name, found, before));
        } else if (held.state().state() == State.FAILED) {
            files.put(name, run(name, found, held.plans()));
        } else if (wild.removeAll(held.state().routes())) {
            runner.end(held.plans());
            files.put(name, held(name, found, held.plans(), State.STOPPED, List.of(runner.tooMuch())));
        }
    }

    private Held replaced(String name, Found found, List<RoutePlan> before) {
        runner.end(before);
        before.forEach(plan -> wild.remove(plan.id()));
        RouteReader.Read read = switch (found) {
            case Found.Words(String text) -> reader.read(name, text);
            case Found.Unreadable(RouteProblem why) -> new RouteReader.Read(List.of(), List.of(why));
        };
        if (!read.problems().isEmpty()) {
            LOG.log(Level.WARNING, "The routes of {0} are refused: {1}", name, read.problems());
            return new Held(found, before, state(name, State.REFUSED, List.of(), read.problems()));
        }
        runner.forget(before.stream().filter(plan -> !read.has(plan.id())).toList());
        return run(name, found, read.plans());
    }

    private Held run(String name, Found found, List<RoutePlan> plans) {
        List<RouteProblem> problems = runner.run(plans);
        return held(name, found, plans, problems.isEmpty() ? State.RUNNING : State.FAILED, problems);
    }

    private Held held(String name, Found found, List<RoutePlan> plans, State state, List<RouteProblem> problems) {
        return new Held(found, plans, state(name, state, plans, problems));
    }

    private RouteFileState state(String name, State state, List<RoutePlan> plans, List<RouteProblem> problems) {
        List<String> ids = plans.stream().map(RoutePlan::id).toList();
        return new RouteFileState(name, state, ids, problems, clock.instant());
    }

    /** Follows the folder no longer; what runs ends with the routing. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
