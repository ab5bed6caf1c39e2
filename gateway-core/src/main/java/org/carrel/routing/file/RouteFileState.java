package org.carrel.routing.file;

import java.time.Instant;
import java.util.List;

/**
 * How a route file stands.
 *
 * @param name the file's
 * @param routes the ids of its routes
 * @param problems why it does not run
 * @param since when it came to stand so
 */
public record RouteFileState(
        String name, State state, List<String> routes, List<RouteProblem> problems, Instant since) {

    /** Whether it runs. */
    public enum State {
        RUNNING,
        /** There is something in it that is not right or not allowed. */
        REFUSED,
        /** It could not be started, and is tried again. */
        FAILED,
        /** It said too much and was ended; a change of the file starts it again. */
        STOPPED
    }
}
