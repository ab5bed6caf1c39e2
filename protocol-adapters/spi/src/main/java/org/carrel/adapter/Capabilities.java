package org.carrel.adapter;

import java.util.Map;

public record Capabilities(
        Map<String, Level> levels,
        int maxLength,
        double perSecond,
        long maxFile,
        boolean serverIds,
        boolean repeatSafe,
        boolean echoes) {}
