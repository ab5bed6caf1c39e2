package org.carrel.web.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code Account}.
 *
 * @param managed INBOX or FILE
 * @param secrets the names of the secrets it has
 * @param keepsHistory empty: not known before it is connected
 * @param failedEvents how many events failed on their way
 * @param page where patrons find its page; empty: it has none now
 */
public record AccountView(
        String id,
        String network,
        String name,
        String address,
        boolean enabled,
        String managed,
        Map<String, List<String>> settings,
        List<String> secrets,
        StatusView status,
        Optional<Boolean> keepsHistory,
        long failedEvents,
        Optional<String> page,
        boolean rooms,
        boolean retired,
        long version) {}
