package org.carrel.web.wire;

import java.util.Collection;
import java.util.List;

/** {@code HereSignal}. */
public record HereSignalView(String type, String signal, List<String> operators) {

    /** Those who have an inbox open. */
    public static HereSignalView of(Collection<Long> operators) {
        return new HereSignalView(
                "signal", "here", operators.stream().map(String::valueOf).toList());
    }
}
