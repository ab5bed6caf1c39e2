package org.carrel.web.wire;

import java.time.Instant;
import java.util.List;
import org.carrel.adapter.Text;
import org.carrel.routing.file.RouteFileState;

/** {@code RouteFiles}. */
public record RouteFilesView(String folder, List<File> files) {

    /** One of them. */
    public record File(String name, String state, List<String> routes, List<Problem> problems, Instant since) {}

    /** Why one does not run. */
    public record Problem(int line, Text text) {}

    /** Of what runs, or does not. */
    public static RouteFilesView of(String folder, List<RouteFileState> states) {
        return new RouteFilesView(
                folder, states.stream().map(RouteFilesView::file).toList());
    }

    private static File file(RouteFileState state) {
        List<Problem> problems = state.problems().stream()
                .map(one -> new Problem(one.line(), one.text()))
                .toList();
        return new File(state.name(), state.state().name(), state.routes(), problems, state.since());
    }
}
