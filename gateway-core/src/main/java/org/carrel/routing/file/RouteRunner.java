package org.carrel.routing.file;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.carrel.adapter.Text;
import org.carrel.routing.Routing;
import org.carrel.store.Database;
import org.carrel.store.FeedConsumer;

/** Starts and ends the routes of a file, all or none. */
final class RouteRunner {

    private static final Logger LOG = System.getLogger(RouteRunner.class.getName());

    private final Routing routing;
    private final HookCaller hooks;
    private final Database database;
    private final int mostPerMinute;
    private final Consumer<String> wild;

    /** @param wild told the id of a route that says too much */
    RouteRunner(Routing routing, HookCaller hooks, Database database, int mostPerMinute, Consumer<String> wild) {
        this.routing = routing;
        this.hooks = hooks;
        this.database = database;
        this.mostPerMinute = mostPerMinute;
        this.wild = wild;
    }

    RouteProblem tooMuch() {
        return new RouteProblem(
                0,
                new Text(
                        "route-wild",
                        Map.of("most", Integer.toString(mostPerMinute)),
                        "It was ended because it said more than " + mostPerMinute
                                + " messages in a minute, as relays do that feed each other. Look for the ring, then change the file."));
    }

    /** Starts them; answers why that could not be, and then none of them runs. */
    List<RouteProblem> run(List<RoutePlan> plans) {
        try {
            for (RoutePlan plan : plans) {
                routing.add(new PlanRoutes(
                        plan,
                        routing,
                        hooks,
                        new Breaker(mostPerMinute, System::nanoTime, () -> wild.accept(plan.id()))));
            }
            return List.of();
        } catch (Exception e) {
            LOG.log(Level.DEBUG, "Routes cannot be started", e);
            end(plans);
            String why = String.valueOf(root(e).getMessage());
            return List.of(new RouteProblem(
                    0, new Text("route-start", Map.of("why", why), "It cannot be started now: " + why)));
        }
    }

    /** Ends those that run; they go on where they were when they are started again. */
    void end(List<RoutePlan> plans) {
        for (RoutePlan plan : plans) {
            try {
                routing.remove(plan.id());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                LOG.log(Level.ERROR, "A route cannot be ended: " + plan.id(), e);
            }
        }
    }

    /** They will not come back: the feed need not wait for them, and one of that name begins anew. */
    void forget(List<RoutePlan> plans) {
        for (RoutePlan plan : plans) {
            try {
                FeedConsumer.forget(database, plan.id());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Throwable root(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
