package org.carrel.web.wire;

import java.util.List;

/** {@code ContactPage}. */
public record ContactPageView(List<ContactView> contacts, boolean more) {}
