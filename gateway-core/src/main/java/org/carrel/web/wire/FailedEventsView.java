package org.carrel.web.wire;

import java.util.List;

/** {@code FailedEvents}. */
public record FailedEventsView(List<FailedEventView> failedEvents) {}
