package org.carrel.web.wire;

import org.carrel.adapter.Presence;

/** {@code Contact}. */
public record ContactView(
        String id,
        String account,
        String address,
        String name,
        Presence presence,
        String presenceWords,
        boolean asked,
        long version) {}
