package org.carrel.web.wire;

import java.time.Instant;
import java.util.List;

/** {@code MessageVersions}. */
public record MessageVersionsView(List<Version> versions) {

    /** One of them. */
    public record Version(List<ContentView> parts, Instant until) {}
}
