package org.carrel.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.Problem;
import org.carrel.adapter.Text;
import org.carrel.store.Refusal;
import org.carrel.web.wire.ProblemView;

/** Turns a refusal into problem details (RFC 9457). */
final class Problems {

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "The request is malformed"),
            Map.entry(401, "Not signed in"),
            Map.entry(403, "Not allowed"),
            Map.entry(404, "Not found"),
            Map.entry(405, "Not done here"),
            Map.entry(409, "Not as things stand"),
            Map.entry(413, "Too large"),
            Map.entry(415, "Not JSON"),
            Map.entry(422, "Something is not right yet"),
            Map.entry(426, "Not a socket"),
            Map.entry(429, "Too many tries"),
            Map.entry(503, "Busy"),
            Map.entry(507, "The disk is full"));

    private Problems() {}

    static ProblemView of(Refusal refusal) {
        String code = refusal.text().code();
        return new ProblemView(
                "/problems/" + code,
                TITLES.getOrDefault(refusal.status(), "Something went wrong here"),
                refusal.status(),
                refusal.text().english(),
                code,
                refusal.text().parameters(),
                Optional.ofNullable(refusal.details().get("holder")).map(Object::toString),
                fields(refusal));
    }

    /** Something failed that is nobody's answer; the log has it under the same word. */
    static Refusal internal(String incident) {
        return new Refusal(
                500,
                new Text(
                        "internal",
                        Map.of("incident", incident),
                        "Something went wrong in Carrel. Try again; an administrator finds it in the log as " + incident
                                + "."),
                Map.of());
    }

    private static Optional<List<Problem>> fields(Refusal refusal) {
        return refusal.details().get("fields") instanceof List<?> list
                ? Optional.of(list.stream().map(Problem.class::cast).toList())
                : Optional.empty();
    }
}
